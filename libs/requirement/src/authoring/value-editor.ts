// What a person needs in order to give a comparison its value, by operator and type.
import type { ValueType } from '@bunkai/catalogue';
import { takesGroups } from '../language/codes.js';
import { operatorApplies, readsClock, takesList, valuePresence } from '../language/operators-for.js';
import { type Operator, operators } from '../test.js';

export type ValueEditor =
  | { readonly kind: 'none' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly unit?: string }
  | { readonly kind: 'numbers'; readonly unit?: string }
  | {
      readonly kind: 'duration';
      /** Whether `"indefinite"` may be given. */
      readonly takesIndefinite: boolean;
      readonly isOptional: boolean;
    }
  | { readonly kind: 'code'; readonly codes: readonly string[] }
  | {
      readonly kind: 'codes';
      readonly codes: readonly string[];
      /** Whether a named group of countries may stand in the list. */
      readonly takesGroups: boolean;
    };

export interface OperatorChoice {
  readonly op: Operator;
  readonly editor: ValueEditor;
}

/** The operators that a value of this type takes, `disclosed` first, each with the editor of its value. */
export function operatorsFor(type: ValueType): readonly OperatorChoice[] {
  return operators
    .filter((op) => operatorApplies(op, type))
    .map((op) => ({ op, editor: valueEditor(op, type) }));
}

/** `op` must apply to `type`. */
export function valueEditor(op: Operator, type: ValueType): ValueEditor {
  const presence = valuePresence(op);
  if (presence === 'never') return { kind: 'none' };
  if (readsClock(op)) {
    return { kind: 'duration', takesIndefinite: false, isOptional: presence === 'optional' };
  }
  const list = takesList(op);
  switch (type.type) {
    case 'boolean':
    case 'date':
      return { kind: type.type };
    case 'number':
      return { kind: list ? 'numbers' : 'number', ...(type.unit !== undefined && { unit: type.unit }) };
    case 'duration':
      return { kind: 'duration', takesIndefinite: type.indefinite === true, isOptional: false };
    default: {
      const codes = codesToChoose(type);
      return list ? { kind: 'codes', codes, takesGroups: takesGroups(type) } : { kind: 'code', codes };
    }
  }
}

/** The codes of a type as tests write them: a level with its scheme. */
function codesToChoose({ values, valuesBy }: ValueType): readonly string[] {
  if (!valuesBy) return values ?? [];
  return [...valuesBy.values].flatMap(([by, codes]) => codes.map((code) => `${by}:${code}`));
}
