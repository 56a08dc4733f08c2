// What a use case answered in the replay, where a refusal is a fault of the demo world.
import type { Refusal } from '@bunkai/application';
import type { Result } from '@bunkai/kernel';

/** The value; throws, naming what was asked, when it was refused. */
export function granted<Value>(what: string, result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new Error(`the demo world: ${what} was refused: ${JSON.stringify(result.refusal)}`);
}
