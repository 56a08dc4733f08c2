// What every control of a value is given.
import type { Field, ValueType } from '@bunkai/catalogue';
import type { JsonObject, JsonValue } from '@bunkai/disclosure';

export interface InputProps {
  /** What the control is called, for those who do not see where it stands. */
  readonly label: string;
  readonly type: ValueType & Pick<Partial<Field>, 'members' | 'key'>;
  readonly value: JsonValue | undefined;
  /** Undefined: undisclosed. */
  readonly onChange: (value: JsonValue | undefined) => void;
  readonly isInvalid?: boolean;
  /** The record in which the value stands, if it does. */
  readonly record?: JsonObject | undefined;
}
