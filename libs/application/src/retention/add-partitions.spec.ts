import { fixedClock } from '@bunkai/kernel';
import { expect, it } from 'vitest';
import { InMemoryTransactions } from '../testing/transaction/in-memory-transactions.js';
import { AddPartitions } from './add-partitions.js';
import type { Partitions } from './partitions.js';

it.each([
  ['2026-11-30T23:59:59Z', '2027-02-01'],
  ['2026-12-01T00:00:00Z', '2027-03-01'],
])('adds months ahead of %s up to that of %s, and then gathers what there is', async (now, month) => {
  const asked: string[] = [];
  const partitions: Partitions = {
    add: (until) => {
      asked.push(until.toISOString().slice(0, 10));
      return Promise.resolve(2);
    },
    analyze: () => {
      asked.push('analyze');
      return Promise.resolve();
    },
  };
  const clock = fixedClock(new Date(now));
  expect(await new AddPartitions(new InMemoryTransactions(), partitions, clock).execute()).toBe(2);
  expect(asked).toEqual([month, 'analyze']);
  expect(clock.now()).toEqual(new Date(now));
});
