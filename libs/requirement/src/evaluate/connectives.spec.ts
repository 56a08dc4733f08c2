import { expect, it } from 'vitest';
import { disclosing, offered, pathsOf, shortly, verdictOn } from '../spec/disclosing.js';
import type { Test } from '../test.js';

const disclosure = disclosing({
  '7.2.2': offered({ staffTraining: true, trainingInterval: 'P1Y' }),
  '9.2.2': { status: 'not-offered' },
  '12.1.3': { status: 'not-applicable' },
});

const yes: Test = { field: '7.2.2/staffTraining', op: 'equals', value: true };
const no: Test = { field: '7.2.2/staffTraining', op: 'equals', value: false };
const notOffered: Test = { field: '9.2.2/accessReviewExport', op: 'equals', value: true };
const unknown: Test = { field: '12.4.1/logRetention', op: 'atLeast', value: 'P1Y' };
const notApplicable: Test = { field: '12.1.3/capacityMonitoring', op: 'equals', value: true };

it.each<[string, Test, string]>([
  ['all of nothing', { all: [] }, 'met'],
  ['any of nothing', { any: [] }, 'unmet: compared'],
  ['all met', { all: [yes, yes] }, 'met'],
  [
    'all with an unmet part after an undetermined one',
    { all: [yes, unknown, notOffered, no] },
    'unmet: not-offered',
  ],
  [
    'all with undetermined parts',
    { all: [yes, notApplicable, unknown] },
    'undetermined: declared-not-applicable',
  ],
  ['any with a met part', { any: [unknown, no, yes] }, 'met'],
  ['any with undetermined parts', { any: [no, unknown, notApplicable] }, 'undetermined: undisclosed'],
  ['any of unmet parts', { any: [notOffered, no] }, 'unmet: not-offered'],
  ['not met', { not: yes }, 'unmet: compared'],
  ['not unmet', { not: notOffered }, 'met'],
  ['not undetermined', { not: notApplicable }, 'undetermined: declared-not-applicable'],
  ['not not unmet', { not: { not: notOffered } }, 'unmet: compared'],
  ['not of an empty any', { not: { any: [] } }, 'met'],
  ['all whose first unmet part is a negation', { all: [{ not: yes }, notOffered] }, 'unmet: compared'],
])('%s', (_, test, expected) => {
  expect(shortly(verdictOn(disclosure, test))).toBe(expected);
});

it('reads every part, in document order, each path once', () => {
  const test: Test = { any: [{ all: [yes, unknown] }, { not: notOffered }, no, notApplicable] };
  const verdict = verdictOn(disclosure, test);
  expect(pathsOf(verdict)).toEqual([
    '7.2.2/staffTraining',
    '12.4.1/logRetention',
    '9.2.2/accessReviewExport',
    '12.1.3/capacityMonitoring',
  ]);
  expect(verdict.evidence[0]).toEqual({ path: '7.2.2/staffTraining', value: true });
});

it('survives tests as deep as validation lets through', () => {
  let test: Test = yes;
  for (let depth = 1; depth < 1000; depth++) test = depth % 2 ? { not: test } : { all: [test] };
  expect(shortly(verdictOn(disclosure, test))).toBe('met');
});
