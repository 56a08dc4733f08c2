// A worker that is told to stop in the middle of a job, and one whose job cannot be done, on both queue backends.
import { WORKER_ROLE, currentManager } from '@bunkai/persistence';
import {
  type TestDatabase,
  type TestStage,
  createTestDatabase,
  openStage,
  plantService,
  plantTenant,
} from '@bunkai/persistence/testing';
import { noTenant } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { migrateQueue } from '@bunkai/queue';
import type { INestApplicationContext } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { startWorker } from './start-worker.js';
import { workerSettings } from './worker-settings.harness.js';

declare module 'vitest' {
  export interface ProvidedContext {
    redisUrl: string | null;
  }
}

const redisUrl = inject('redisUrl');
const backends = [
  { backend: 'PostgreSQL', redis: undefined, skip: false },
  { backend: 'Redis', redis: redisUrl ?? undefined, skip: redisUrl === null },
];
const soon = { timeout: 15_000, interval: 50 };

let database: TestDatabase;
let stage: TestStage;
beforeEach(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  await migrateQueue(database.ownerUrl, WORKER_ROLE);
  stage = await openStage(database);
});
afterEach(async () => {
  await stage.close();
  await database.drop();
});

function start(redis: string | undefined): Promise<INestApplicationContext> {
  return startWorker(workerSettings(database.workerUrl, { redisUrl: redis }));
}

async function order(payload: object, topic = 'assess-service'): Promise<string> {
  const id = newId();
  await stage.asWorker.within(noTenant, () =>
    currentManager().query(
      `INSERT INTO outbox (id, topic, payload, created_at, due_at, attempts) VALUES ($1, $2, $3, now(), now(), 0)`,
      [id, topic, JSON.stringify(payload)],
    ),
  );
  return id;
}

async function entry(id: string) {
  const [row] = await stage.asWorker.within(noTenant, () =>
    currentManager().query<{ done: boolean; attempts: number; error: string | null }[]>(
      'SELECT done_at IS NOT NULL AS done, attempts, last_error AS error FROM outbox WHERE id = $1',
      [id],
    ),
  );
  return row;
}

/** The worker's sessions that wait for somebody's advisory lock. */
const waiting = async () =>
  (
    await stage.worker.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()`,
    )
  )[0]?.count;

describe.each(backends)('with the queue on $backend', ({ redis, skip }) => {
  it.skipIf(skip)('finishes what is at work before it stops', async () => {
    const serviceId = await plantService(stage, await plantTenant(stage));
    const worker = await start(redis);
    const holder = stage.app.createQueryRunner();
    await holder.query("SELECT pg_advisory_lock(hashtextextended('assess ' || $1, 0))", [serviceId]);
    const id = await order({ serviceId, cause: 'time' });
    await vi.waitFor(async () => expect(await waiting()).toBe(1), soon);
    const closed = worker.close();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await holder.query('SELECT pg_advisory_unlock_all()');
    await holder.release();
    await closed;
    expect(await entry(id)).toEqual({ done: true, attempts: 0, error: null });
  });

  it.skipIf(skip)('does the others when one cannot be done, and tries that again later', async () => {
    const broken = await order({ serviceId: 7 }, 'no-such-topic');
    const worker = await start(redis);
    try {
      const id = await order({ serviceId: newId(), cause: 'time' });
      await vi.waitFor(async () => expect(await entry(id)).toMatchObject({ done: true }), soon);
      await vi.waitFor(async () => expect((await entry(broken))?.attempts).toBeGreaterThan(1), soon);
      expect(await entry(broken)).toMatchObject({
        done: false,
        error: expect.stringContaining('Error') as string,
      });
    } finally {
      await worker.close();
    }
  });
});
