// A worker whose Redis goes away or falls silent still tells so, and still ends within its time.
import { type Server, type Socket, connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { WORKER_ROLE } from '@bunkai/persistence';
import { type TestDatabase, createTestDatabase } from '@bunkai/persistence/testing';
import { CLOSE_PATIENCE_MS, migrateQueue } from '@bunkai/queue';
import type { INestApplicationContext } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { startWorker } from './start-worker.js';
import { workerSettings } from './worker-settings.harness.js';
import { WorkerReadiness } from './telemetry/worker-readiness.js';

declare module 'vitest' {
  export interface ProvidedContext {
    redisUrl: string | null;
  }
}

const redisUrl = inject('redisUrl');
let database: TestDatabase;
let relay: Relay;
beforeEach(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  await migrateQueue(database.ownerUrl, WORKER_ROLE);
});
afterEach(async () => {
  relay.goAway();
  await database.drop();
});

/** Stands between the worker and Redis. */
class Relay {
  private readonly pairs = new Set<[Socket, Socket]>();
  private readonly server: Server;

  constructor(upstream: URL) {
    this.server = createServer((near) => {
      const far = connect(Number(upstream.port), upstream.hostname);
      this.pairs.add([near, far]);
      near.pipe(far).pipe(near);
      for (const end of [near, far]) end.on('error', () => end.destroy());
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `redis://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  goAway(): void {
    this.server.close();
    for (const end of [...this.pairs].flat()) end.destroy();
  }

  fallSilent(): void {
    for (const [near, far] of this.pairs) {
      near.unpipe(far);
      far.unpipe(near);
    }
  }
}

async function start(): Promise<INestApplicationContext> {
  relay = new Relay(new URL(redisUrl ?? ''));
  return startWorker(workerSettings(database.workerUrl, { redisUrl: await relay.open(), logLevel: 'fatal' }));
}

describe.skipIf(redisUrl === null)('a worker', () => {
  it.each(['goAway', 'fallSilent'] as const)('ends in time when its Redis does %s', async (what) => {
    const worker = await start();
    const checks = () => worker.get(WorkerReadiness).checks();
    const well = { database: 'ok', migrations: 'ok', queue: 'ok', sweep: 'ok' };
    await vi.waitFor(async () => expect(await checks()).toEqual(well), { timeout: 10_000 });
    relay[what]();
    expect(await checks()).toEqual({ ...well, queue: 'the queue does not answer' });
    const late = new Promise((resolve) => setTimeout(resolve, CLOSE_PATIENCE_MS + 15_000, 'late'));
    expect(await Promise.race([worker.close().then(() => 'closed'), late])).toBe('closed');
  });
});
