// Tests over some controls: comparisons, connectives, and quantifiers over records, attestations and upstream services.
import { iso27017_2015 } from '@bunkai/catalogue';
import fc from 'fast-check';
import type { Test } from '../../test.js';
import { fieldType, memberType } from '../oracle/subject-type.js';
import { comparison } from './comparisons.js';
import { sampleField, samplePaths } from './pools.js';

/** A test that is valid for the 2015 edition and reads nothing but these controls and the two lists beside them. */
export function tests(controls: readonly string[]): fc.Arbitrary<Test> {
  const paths = [
    ...samplePaths(controls),
    ...controls.flatMap((control) => [`${control}/@commitment`, `${control}/@reviewed`]),
  ];
  const onField = fc.constantFrom(...paths).chain((path) => comparison(path, fieldType(path, iso27017_2015)));
  const lists = samplePaths(controls).filter((path) => sampleField(path).type === 'records');
  const overList = fc.constantFrom(...lists, 'attestations', 'upstream').chain(quantifier);
  const leaf = fc.oneof({ weight: 3, arbitrary: onField }, { weight: 2, arbitrary: overList });
  return fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 3, arbitrary: connected(leaf, 3) });
}

function connected(leaf: fc.Arbitrary<Test>, maxDepth: number): fc.Arbitrary<Test> {
  const { test } = fc.letrec<{ test: Test }>((tie) => {
    const parts = fc.array(tie('test'), { maxLength: 4, depthIdentifier: 'connective' });
    return {
      test: fc.oneof(
        { maxDepth, withCrossShrink: true, depthIdentifier: 'connective' },
        { weight: 3, arbitrary: leaf },
        { weight: 1, arbitrary: fc.record({ all: parts }) },
        { weight: 1, arbitrary: fc.record({ any: parts }) },
        { weight: 1, arbitrary: fc.record({ not: tie('test') }) },
      ),
    };
  });
  return test;
}

const otherMembers: Readonly<Record<string, readonly string[]>> = {
  attestations: ['scheme', 'level', 'level', 'number', 'role', 'issued', 'expires', 'expires', 'base'],
  upstream: ['service', 'inherits'],
};

function quantifier(list: string): fc.Arbitrary<Test> {
  const members = otherMembers[list] ?? [...(sampleField(list).members?.keys() ?? [])];
  const onMember = fc
    .constantFrom(...members)
    .chain((name) =>
      comparison(
        `./${name}`,
        list === 'attestations' && name === 'level' ? 'level' : memberType(list, name, iso27017_2015),
      ),
    );
  const inner = fc.oneof(
    { weight: 3, arbitrary: onMember },
    { weight: 1, arbitrary: connected(onMember, 2) },
  );
  const rest = { where: inner, test: inner };
  return fc.oneof(
    fc.record({ every: fc.constant(list), ...rest }, { requiredKeys: ['every', 'test'] }),
    fc.record({ some: fc.constant(list), ...rest }, { requiredKeys: ['some', 'test'] }),
  );
}
