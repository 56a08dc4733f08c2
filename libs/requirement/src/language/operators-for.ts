// Which operators apply to a value of which type.
import type { FieldType, ValueType } from '@bunkai/catalogue';
import type { Operator } from '../test.js';

const equality: readonly Operator[] = ['equals', 'notEquals'];
const order: readonly Operator[] = ['atLeast', 'atMost'];

const byType: Readonly<Record<FieldType, readonly Operator[]>> = {
  boolean: equality,
  number: [...equality, 'oneOf', ...order],
  duration: [...equality, ...order],
  date: [...equality, ...order, 'notExpired', 'ageAtMost'],
  enum: [...equality, 'oneOf'],
  'code-set': ['contains', 'containsAll', 'containsAny', 'subsetOf', 'disjointFrom'],
  records: [],
  text: [],
  url: [],
  document: [],
  contact: [],
  schedule: [],
};

/** Whether `op` may compare a value of this type; `disclosed` may be asked of any, order only of an ordered enum. */
export function operatorApplies(op: Operator, { type, ordered }: ValueType): boolean {
  if (op === 'disclosed') return true;
  return byType[type].includes(op) || (type === 'enum' && ordered === true && order.includes(op));
}

/** Whether the operator's value is a list of codes (or, with `oneOf`, of numbers). */
export function takesList(op: Operator): boolean {
  return (
    op === 'oneOf' ||
    op === 'containsAll' ||
    op === 'containsAny' ||
    op === 'subsetOf' ||
    op === 'disjointFrom'
  );
}

/** Whether the operator compares with the instant of verification; its value is a duration then. */
export function readsClock(op: Operator): boolean {
  return op === 'notExpired' || op === 'ageAtMost';
}

/** Whether a comparison with this operator has a `value`. */
export function valuePresence(op: Operator): 'never' | 'optional' | 'always' {
  if (op === 'disclosed') return 'never';
  return op === 'notExpired' ? 'optional' : 'always';
}
