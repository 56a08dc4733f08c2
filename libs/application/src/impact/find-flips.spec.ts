import { type Disclosure, diffDisclosures } from '@bunkai/disclosure';
import type { Test } from '@bunkai/requirement';
import { expect, it } from 'vitest';
import { disclosureOf } from '../testing/contracts/publishing-stage.js';
import { findFlips } from './find-flips.js';
import type { FlipsByOutcome, TriedTest } from './impact-repository.js';

const tenant = { organisationId: '', accountId: '', slug: 'acme' };
const at = new Date('2026-05-01T00:00:00Z');
const atLeastAYear: Test = {
  every: '12.4.1/logRetentionByType',
  test: { field: './retention', op: 'atLeast', value: 'P1Y' },
};

function held(hash: string, changes: Partial<TriedTest> = {}): TriedTest {
  return {
    variant: '',
    readerClass: 'customers',
    hash,
    catalogue: 'iso27017-2015',
    scope: 'service',
    test: atLeastAYear,
    paths: ['12.4.1/logRetentionByType'],
    ...changes,
  };
}

function flips(tests: readonly TriedTest[], before: Disclosure | null, after: Disclosure): FlipsByOutcome {
  const changes = diffDisclosures(before, after);
  return findFlips(tests, { document: before, upstream: [] }, { document: after, upstream: [] }, changes, at);
}

const year = disclosureOf(tenant, 'compute', 'P1Y');
const month = disclosureOf(tenant, 'compute', 'P30D');

it('finds what flips, by what it flips to', () => {
  const flip = { variant: '', readerClass: 'customers', hash: 'a' };
  expect(flips([held('a')], year, month)).toMatchObject({ unmet: [flip], met: [], undetermined: [] });
  expect(flips([held('a')], month, year)).toMatchObject({ met: [flip], unmet: [] });
  expect(flips([held('a')], year, { ...year, statements: {} })).toMatchObject({ undetermined: [flip] });
  expect(flips([held('a')], null, month)).toMatchObject({ unmet: [flip] });
  expect(flips([held('a')], year, disclosureOf(tenant, 'compute', 'P2Y'))).toEqual({
    met: [],
    unmet: [],
    undetermined: [],
  });
});

it('reads as each class and variant do', () => {
  const withheld: Disclosure = {
    ...year,
    statements: { '12.4.1': { ...year.statements['12.4.1'], status: 'offered', visibility: 'nda' } },
    variants: { plus: { statements: {} } },
  };
  const tests = [
    held('a'),
    held('a', { readerClass: 'nda' }),
    held('a', { variant: 'plus' }),
    held('a', { variant: 'gone' }),
  ];
  expect(
    flips(tests, { ...year, variants: { plus: { statements: {} } } }, withheld).undetermined,
  ).toMatchObject([{ variant: '', readerClass: 'customers' }, { variant: 'plus' }]);
});

it('passes over a test of another edition of the catalogue', () => {
  const other = held('a', { catalogue: 'iso27017-2026', test: { field: '99/none', op: 'disclosed' } });
  expect(flips([other], null, month)).toEqual({ met: [], unmet: [], undetermined: [] });
});
