// Comparisons that a type takes: every operator of the table in section 2, with values from the documents' own pools.
import { codeGroups, schemes as catalogueSchemes } from '@bunkai/catalogue';
import type { ValueType } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import fc from 'fast-check';
import type { Comparison, Operator } from '../../test.js';
import { codesOf, valueOf } from './field-values.js';
import { durations, numbers, schemes } from './pools.js';

const levels: readonly string[] = schemes.flatMap((scheme) =>
  (catalogueSchemes.get(scheme)?.levels ?? []).map((level) => `${scheme}:${level}`),
);

const ordering: readonly Operator[] = ['atLeast', 'atMost'];
const equality: readonly Operator[] = ['equals', 'notEquals'];

/** `level` is the member of an attestation, whose values name their scheme. */
export type SubjectType = ValueType | 'level';

/** A comparison on `field`, which is of the type. */
export function comparison(field: string, type: SubjectType): fc.Arbitrary<Comparison> {
  const choices = operations(type).map(([op, value]) =>
    value === undefined ? fc.constant({ field, op }) : value.map((wanted) => ({ field, op, value: wanted })),
  );
  return fc.oneof(...choices);
}

type Operation = readonly [Operator, fc.Arbitrary<JsonValue>?];

function operations(type: SubjectType): readonly Operation[] {
  const disclosed: Operation = ['disclosed'];
  if (type === 'level') {
    const level = fc.constantFrom(...levels);
    return [
      disclosed,
      ...withValue([...equality, ...ordering], level),
      ['oneOf', fc.array(level, { maxLength: 3 })],
    ];
  }
  switch (type.type) {
    case 'boolean':
      return [disclosed, ...withValue(equality, fc.boolean())];
    case 'number': {
      const list = fc.array(fc.constantFrom(...numbers), { maxLength: 3 });
      return [disclosed, ...withValue([...equality, ...ordering], valueOf(type)), ['oneOf', list]];
    }
    case 'duration':
      return [disclosed, ...withValue([...equality, ...ordering], valueOf(type))];
    case 'date':
      return [disclosed, ...withValue([...equality, ...ordering], valueOf(type)), ...onClock()];
    case 'enum': {
      const single = [...equality, ...(type.ordered ? ordering : [])];
      return [disclosed, ...withValue(single, valueOf(type)), ['oneOf', codeList(type)]];
    }
    case 'code-set': {
      const lists: readonly Operator[] = ['containsAll', 'containsAny', 'subsetOf', 'disjointFrom'];
      const code = fc.constantFrom(...codesOf(type));
      return [disclosed, ['contains', code], ...withValue(lists, codeList(type))];
    }
    default:
      return [disclosed];
  }
}

function withValue(ops: readonly Operator[], value: fc.Arbitrary<JsonValue>): readonly Operation[] {
  return ops.map((op) => [op, value]);
}

/** Named twice, as they are what makes a verdict change by time. */
function onClock(): readonly Operation[] {
  const duration = fc.constantFrom(...durations);
  const ageAtMost: Operation = ['ageAtMost', duration];
  return [['notExpired'], ['notExpired', duration], ageAtMost, ageAtMost];
}

/** A list of codes; of countries, groups as well. */
function codeList(type: ValueType): fc.Arbitrary<JsonValue> {
  const code: fc.Arbitrary<JsonValue> = fc.constantFrom(...codesOf(type));
  const group = fc.constantFrom(...codeGroups.groups.keys()).map((name) => ({ group: name }));
  const element =
    type.codes === 'iso3166-1-alpha2'
      ? fc.oneof({ weight: 3, arbitrary: code }, { weight: 1, arbitrary: group })
      : code;
  return fc.array(element, { maxLength: 5 });
}
