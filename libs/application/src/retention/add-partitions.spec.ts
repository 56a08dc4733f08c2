import { fixedClock } from '@bunkai/kernel';
import { expect, it } from 'vitest';
import { InMemoryTransactions } from '../testing/transaction/in-memory-transactions.js';
import { AddPartitions } from './add-partitions.js';
import { BETWEEN_TRIES_MS, TRIES } from './in-use.js';
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
  expect(await new AddPartitions(new InMemoryTransactions(), partitions, clock).execute(() => true)).toBe(2);
  expect(asked).toEqual([month, 'analyze']);
  expect(clock.now()).toEqual(new Date(now));
});

it('asks again while the tables are in use, and ends some time', async () => {
  const rests: number[] = [];
  const adding = (...answers: (number | 'in-use')[]) => {
    const partitions: Partitions = {
      add: () => Promise.resolve(answers.shift() ?? 'in-use'),
      analyze: () => Promise.resolve(),
    };
    return new AddPartitions(new InMemoryTransactions(), partitions, fixedClock(new Date()), (ms) => {
      rests.push(ms);
      return Promise.resolve();
    });
  };
  expect(await adding('in-use', 'in-use', 4).execute(() => true)).toBe(4);
  expect(rests).toEqual([BETWEEN_TRIES_MS, BETWEEN_TRIES_MS]);
  expect(await adding().execute(() => true)).toBe('in-use');
  expect(rests).toHaveLength(2 + TRIES - 1);
  expect(await adding(4).execute(() => false)).toBe('in-use');
});
