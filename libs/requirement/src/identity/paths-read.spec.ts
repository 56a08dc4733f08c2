import { expect, it } from 'vitest';
import type { Test } from '../test.js';
import { pathsRead, readsTime } from './paths-read.js';

const reviewed: Test = { field: '12.4.1/@reviewed', op: 'ageAtMost', value: 'P1Y' };
const committed: Test = { field: '12.4.1/@commitment', op: 'disclosed' };
const role: Test = { field: './role', op: 'contains', value: 'provider' };

it('names each path once, in the order of the document', () => {
  const test: Test = {
    all: [
      { not: reviewed },
      { any: [{ some: 'attestations', where: role, test: role }, committed] },
      { every: '15.1.3/subprocessors', test: { field: './country', op: 'disclosed' } },
      { every: 'upstream', test: { field: './service', op: 'disclosed' } },
      reviewed,
    ],
  };
  expect(pathsRead(test)).toEqual([
    '12.4.1/@reviewed',
    'attestations',
    '12.4.1/@commitment',
    '15.1.3/subprocessors',
    'upstream',
  ]);
  expect(pathsRead({ all: [] })).toEqual([]);
});

it('tells a test that time alone can change', () => {
  const expiring: Test = { field: './expires', op: 'notExpired' };
  expect(readsTime({ not: reviewed })).toBe(true);
  expect(readsTime({ some: 'attestations', where: expiring, test: role })).toBe(true);
  expect(readsTime({ some: 'attestations', where: role, test: role })).toBe(false);
  expect(readsTime(committed)).toBe(false);
});
