// What a comparison asks of a value that is there: made once from the operator and its operand.
import type { ValueType } from '@bunkai/catalogue';
import { type DateValue, type Duration, type JsonValue, compareDurations } from '@bunkai/disclosure';
import { codesOf } from '../language/codes.js';
import type { Operator } from '../test.js';
import type { Comparable } from './cell.js';
import { dateOf, durationOf } from './comparable.js';

export type Predicate = (value: Comparable) => boolean;

/** Negative, zero or positive, as the value is less than, equal to or greater than the operand. */
type Order = (value: Comparable) => number;

/** The predicate of an operator that reads no clock. Operator and operand must have passed validation for the type. */
export function predicate(op: Operator, type: ValueType, operand: JsonValue): Predicate {
  if (type.type === 'code-set') return setPredicate(op, operand);
  if (op === 'oneOf') return membership(type, operand as readonly JsonValue[]);
  return orderPredicate(op, orderBy(type, operand));
}

function orderPredicate(op: Operator, order: Order): Predicate {
  switch (op) {
    case 'equals':
      return (value) => order(value) === 0;
    case 'notEquals':
      return (value) => order(value) !== 0;
    case 'atLeast':
      return (value) => order(value) >= 0;
    case 'atMost':
      return (value) => order(value) <= 0;
    default:
      throw new TypeError(`${op} compares no order`);
  }
}

function orderBy({ type, values, ordered }: ValueType, operand: JsonValue): Order {
  if (type === 'duration') {
    const duration = durationOf(operand);
    return (value) => compareDurations(value as Duration, duration);
  }
  if (type === 'date') {
    const { start } = dateOf(operand);
    return (value) => ascending((value as DateValue).start, start);
  }
  if (type === 'number') return (value) => ascending(value as number, operand as number);
  if (!ordered) return (value) => (value === operand ? 0 : 1);
  const ranks = new Map(values?.map((code, rank) => [code, rank]));
  const wanted = rankIn(ranks, operand as string);
  return (value) => rankIn(ranks, value as string) - wanted;
}

function ascending<T extends number | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rankIn(ranks: ReadonlyMap<string, number>, code: string): number {
  const rank = ranks.get(code);
  if (rank === undefined) throw new TypeError(`not a code of this field: ${JSON.stringify(code)}`);
  return rank;
}

function membership({ type }: ValueType, operand: readonly JsonValue[]): Predicate {
  // A set finds -0 where 0 stands, as the comparison of doubles does.
  const wanted: ReadonlySet<Comparable> =
    type === 'number' ? new Set(operand as readonly number[]) : codesOf(operand);
  return (value) => wanted.has(value);
}

function setPredicate(op: Operator, operand: JsonValue): Predicate {
  if (op === 'contains') return (value) => (value as ReadonlySet<string>).has(operand as string);
  const wanted = codesOf(operand as readonly JsonValue[]);
  const codes = [...wanted];
  switch (op) {
    case 'containsAll':
      return (value) => codes.every((code) => (value as ReadonlySet<string>).has(code));
    case 'containsAny':
      return (value) => codes.some((code) => (value as ReadonlySet<string>).has(code));
    case 'subsetOf':
      return (value) => isSubset(value as ReadonlySet<string>, wanted);
    case 'disjointFrom':
      return (value) => !codes.some((code) => (value as ReadonlySet<string>).has(code));
    default:
      throw new TypeError(`${op} compares no set`);
  }
}

function isSubset(codes: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const code of codes) if (!wanted.has(code)) return false;
  return true;
}
