// What a comparison asks of a value that is there, as data: made once from the operator and its operand.
import type { ValueType } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { codesOf } from '../language/codes.js';
import type { Operator } from '../test.js';
import { bitsOf, fitsBits, markPlaces } from './code-places.js';
import { type Comparable, comparable, nothing } from './comparable.js';
import {
  ALL_BITS,
  ALL_WANTED,
  AT_LEAST,
  AT_MOST,
  DIFFERS,
  EACH_WANTED,
  EQUALS,
  EXACTLY,
  type Form,
  NONE_WANTED,
  NO_BITS,
  ONE_OF_CODES,
  ONE_OF_NUMBERS,
  SOME_BITS,
  SOME_WANTED,
} from './kind.js';

export interface Check {
  readonly kind: Form;
  /** The operand's `number`, the bits that are looked for, or how many codes are wanted. */
  readonly number: number;
  /** By the place of a code, whether it is wanted. */
  readonly wanted: Uint8Array;
  readonly rule: CheckRule;
}

/** What few comparisons need. */
export interface CheckRule {
  readonly op: Operator;
  readonly operand: Comparable;
  /** Of `ONE_OF_NUMBERS`. */
  readonly numbers: readonly number[];
}

export const noMarks = new Uint8Array();

/** The check of an operator that reads no clock. Operator and operand must have passed validation for the type. */
export function checkOf(op: Operator, type: ValueType, operand: JsonValue): Check {
  if (type.type === 'code-set') return setCheck(op, type, operand);
  if (op === 'oneOf') return membership(type, operand as readonly JsonValue[]);
  const bound = comparable(type, operand);
  const kind = Number.isNaN(bound.number) ? EXACTLY : scalarKind(op);
  return { kind, number: bound.number, wanted: noMarks, rule: { op, operand: bound, numbers: [] } };
}

function scalarKind(op: Operator): Form {
  if (op === 'equals') return EQUALS;
  if (op === 'notEquals') return DIFFERS;
  if (op === 'atLeast') return AT_LEAST;
  if (op === 'atMost') return AT_MOST;
  throw new TypeError(`${op} compares no order`);
}

function membership({ type, values = [] }: ValueType, operand: readonly JsonValue[]): Check {
  const numbers = type === 'number' ? (operand as readonly number[]) : [];
  const rule = { op: 'oneOf', operand: nothing, numbers } as const;
  if (type === 'number') return { kind: ONE_OF_NUMBERS, number: 0, wanted: noMarks, rule };
  return { kind: ONE_OF_CODES, number: 0, wanted: markPlaces(codesOf(operand), values), rule };
}

/** `contains` is `containsAny` of one. */
function setCheck(op: Operator, { values = [] }: ValueType, operand: JsonValue): Check {
  const codes = op === 'contains' ? new Set([operand as string]) : codesOf(operand as readonly JsonValue[]);
  const wanted = markPlaces(codes, values);
  const rule = { op, operand: nothing, numbers: [] };
  if (fitsBits(values)) return { ...bitCheck(op, wanted), wanted, rule };
  return { kind: setKind(op), number: codes.size, wanted, rule };
}

/** A subset has no bit of those that are not wanted. */
function bitCheck(op: Operator, wanted: Uint8Array): Pick<Check, 'kind' | 'number'> {
  const marked = [...wanted.keys()].filter((place) => (wanted[place] === 1) !== (op === 'subsetOf'));
  const number = bitsOf(marked);
  if (op === 'containsAll') return { kind: ALL_BITS, number };
  return { kind: op === 'subsetOf' || op === 'disjointFrom' ? NO_BITS : SOME_BITS, number };
}

function setKind(op: Operator): Form {
  if (op === 'contains' || op === 'containsAny') return SOME_WANTED;
  if (op === 'containsAll') return ALL_WANTED;
  if (op === 'subsetOf') return EACH_WANTED;
  if (op === 'disjointFrom') return NONE_WANTED;
  throw new TypeError(`${op} compares no set`);
}
