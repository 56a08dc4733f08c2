import { Queue, Worker, createPostgresBackend } from 'bullmq';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { QUEUE_SCHEMA, migrateQueue } from './migrate-queue.js';
import { OUTBOX_QUEUE, nudgeId, nudgeOptions } from './outbox-queue.js';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    postgresSuperuserUrl: string;
    postgresPasswords: { readonly app: string; readonly worker: string };
  }
}

const database = `queue_migration_${process.pid}`;
const owner = new URL(inject('postgresUrl'));
owner.pathname = `/${database}`;

function as(role: string, password: string): string {
  const url = new URL(owner);
  url.username = role;
  url.password = password;
  return url.href;
}

async function ask(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrateQueue', () => {
  const workerUrl = as('bunkai_worker', inject('postgresPasswords').worker);

  beforeAll(async () => {
    await ask(inject('postgresUrl'), `CREATE DATABASE ${database}`);
    await Promise.all([1, 2, 3].map(() => migrateQueue(owner.href, 'bunkai_worker')));
    await migrateQueue(owner.href, 'bunkai_worker');
  });
  afterAll(() => ask(inject('postgresUrl'), `DROP DATABASE ${database} WITH (FORCE)`));

  it('lets the worker role run a job from end to end', async () => {
    const connection = { connectionString: workerUrl, schema: QUEUE_SCHEMA };
    const queue = new Queue('spec', { connection }, createPostgresBackend);
    await queue.add('greet', { to: '分界点' }, { jobId: 'first' });
    const seen = await new Promise((resolve, reject) => {
      const worker = new Worker(
        'spec',
        (job) => {
          setImmediate(() => void worker.close().then(() => resolve(job.data), reject));
          return Promise.resolve('done');
        },
        { connection },
        createPostgresBackend,
      );
      worker.on('error', reject);
    });
    await queue.close();
    expect(seen).toEqual({ to: '分界点' });
  });

  it('lets the worker role nudge many entries at once', async () => {
    const connection = { connectionString: workerUrl, schema: QUEUE_SCHEMA };
    const queue = new Queue(OUTBOX_QUEUE, { connection }, createPostgresBackend);
    const nudge = (outboxId: string) => ({
      name: 'process',
      data: { outboxId },
      opts: { ...nudgeOptions, jobId: nudgeId(outboxId) },
    });
    await queue.addBulk(['one', 'two', 'one'].map(nudge));
    expect(await queue.getWaitingCount()).toBe(2);
    await queue.close();
  });

  it('keeps the application role out, and the worker from the list of migrations', async () => {
    const appUrl = as('bunkai_app', inject('postgresPasswords').app);
    await expect(ask(appUrl, `SELECT * FROM ${QUEUE_SCHEMA}.job`)).rejects.toThrow(/permission denied/);
    await expect(ask(workerUrl, `DELETE FROM ${QUEUE_SCHEMA}.migration`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(ask(workerUrl, `CREATE TABLE ${QUEUE_SCHEMA}.extra (id int)`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
