// The tests of the requirement language as they stand in JSON: comparisons, connectives, quantifiers.
// Aliases and not interfaces, so that a test is itself a JSON value, to be hashed or stored as it is.
import type { JsonValue } from '@bunkai/disclosure';

export const operators = [
  'disclosed',
  'equals',
  'notEquals',
  'oneOf',
  'atLeast',
  'atMost',
  'contains',
  'containsAll',
  'containsAny',
  'subsetOf',
  'disjointFrom',
  'notExpired',
  'ageAtMost',
] as const;
export type Operator = (typeof operators)[number];

/**
 * `field` is `<control>/<field>`, `<control>/@commitment` or `<control>/@reviewed`; inside a quantifier `./<member>`.
 * `value` is there as the operator demands: never with `disclosed`, optional with `notExpired`, else always.
 */
export type Comparison = { readonly field: string; readonly op: Operator; readonly value?: JsonValue };

export type All = { readonly all: readonly Test[] };
export type Any = { readonly any: readonly Test[] };
export type Not = { readonly not: Test };

/** `every` and `some` name a records field, `attestations` or `upstream`; their tests read members of the record. */
export type Every = { readonly every: string; readonly where?: Test; readonly test: Test };
export type Some = { readonly some: string; readonly where?: Test; readonly test: Test };

/** One test; valid against a catalogue once {@link parseRequirements} has passed it. */
export type Test = Comparison | All | Any | Not | Every | Some;

/** In a list of country codes: the members of a named group. */
export type CodeGroupReference = { readonly group: string };
