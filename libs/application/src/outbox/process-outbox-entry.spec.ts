import { fixedClock } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { InMemoryOutbox } from '../testing/outbox/in-memory-outbox.js';
import { InMemoryTransactions } from '../testing/transaction/in-memory-transactions.js';
import type { OutboxWatch } from './outbox-watch.js';
import { MAX_ATTEMPTS, ProcessOutboxEntry, retryAt } from './process-outbox-entry.js';

const start = new Date('2026-01-01T00:00:00Z');

async function withEntry(handle: () => Promise<void>, watch?: OutboxWatch) {
  const clock = fixedClock(start);
  const outbox = new InMemoryOutbox();
  const transactions = new InMemoryTransactions();
  transactions.join(outbox);
  await transactions.within({ organisationId: null, accountId: null }, () =>
    outbox.add({
      topic: 'assess-service',
      payload: { serviceId: 's', cause: 'time' },
      dedupeKey: null,
      dueAt: start,
    }),
  );
  const process = new ProcessOutboxEntry(
    transactions,
    outbox,
    clock,
    {
      'assess-service': handle,
      'tell-subscribers': () => Promise.reject(new Error('not the topic of this entry')),
      'tell-subscription': () => Promise.reject(new Error('not the topic of this entry')),
      'tell-question': () => Promise.reject(new Error('not the topic of this entry')),
      'tell-objection': () => Promise.reject(new Error('not the topic of this entry')),
      'work-import': () => Promise.reject(new Error('not the topic of this entry')),
    },
    watch,
  );
  const [id = ''] = await outbox.findDue(start, 10);
  return { clock, outbox, process, id };
}

describe('processing an outbox entry', () => {
  it('is done once, however often it is asked for', async () => {
    let runs = 0;
    const { process, outbox, id } = await withEntry(() => {
      runs += 1;
      return Promise.resolve();
    });
    expect(await process.execute(id)).toBe('done');
    expect(await process.execute(id)).toBe('nothing-to-do');
    expect(runs).toBe(1);
    expect(await outbox.findDue(start, 10)).toEqual([]);
  });

  it('comes back later when it fails, and keeps the error', async () => {
    let broken = true;
    const { process, outbox, clock, id } = await withEntry(() =>
      broken ? Promise.reject(new Error('the disk is full')) : Promise.resolve(),
    );
    await expect(process.execute(id)).rejects.toThrow('the disk is full');
    expect(await outbox.findDue(start, 10)).toEqual([]);
    expect(outbox.entry(id)).toMatchObject({
      attempts: 1,
      lastError: expect.stringContaining('the disk is full') as string,
    });
    clock.set(new Date(start.getTime() + 1_000));
    broken = false;
    expect(await process.execute(id)).toBe('done');
  });

  it('does nothing for an entry that is not due or not there', async () => {
    const { process, clock, id } = await withEntry(() => Promise.resolve());
    clock.set(new Date(start.getTime() - 1));
    expect(await process.execute(id)).toBe('nothing-to-do');
    expect(await process.execute('other')).toBe('nothing-to-do');
  });
});

it('tells who watches what was done and what failed, each once and with the entry', async () => {
  const told: unknown[] = [];
  let broken = true;
  const { process, clock, id } = await withEntry(
    () => (broken ? Promise.reject(new Error('no')) : Promise.resolve()),
    {
      done: (entry) => told.push(['done', entry.topic, entry.id]),
      failed: (failed, entry, error, retry) => told.push([failed, entry?.topic, String(error), retry]),
    },
  );
  await expect(process.execute(id)).rejects.toThrow('no');
  broken = false;
  clock.set(new Date(start.getTime() + 1_000));
  await process.execute(id);
  await process.execute(id);
  expect(told).toEqual([
    [id, 'assess-service', 'Error: no', new Date(start.getTime() + 1_000)],
    ['done', 'assess-service', id],
  ]);
});

it('doubles the wait up to five minutes, then sets the entry aside', () => {
  const waits = [1, 2, 3, 9, 10, MAX_ATTEMPTS - 1].map(
    (n) => (retryAt(n, start)?.getTime() ?? 0) - start.getTime(),
  );
  expect(waits).toEqual([1_000, 2_000, 4_000, 256_000, 300_000, 300_000]);
  expect(retryAt(MAX_ATTEMPTS, start)).toBeNull();
});
