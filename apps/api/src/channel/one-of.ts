// Arguments that take few words: GraphQL's enumerations cannot have `at-once` and `e-mail` among them.
import { InputError } from '../graphql/input-error.js';

/** The value if it is allowed, undefined where none is given. Throws InputError, naming the argument, for another. */
export function oneOf<Value extends string>(
  argument: string,
  value: string | null | undefined,
  allowed: readonly Value[],
): Value | undefined {
  if (value === null || value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new InputError(`${argument}: one of ${allowed.join(', ')}.`);
  return found;
}
