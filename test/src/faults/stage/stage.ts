// Everything that a campaign plays on: database server, queue store, API and worker as processes, and the gates between them.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Redis, startRedis } from '../../start-redis.js';
import { freePort } from '../../platform/free-port.js';
import { Charge } from './charge.js';
import { Cluster } from './cluster.js';
import { Gate } from './gate.js';
import { SmallDisk } from './small-disk.js';

const ASKED_AGAIN = 20;

export type Backend = 'postgres' | 'redis';

export interface StageOptions {
  readonly onSmallDisk: boolean;
  readonly toldByJobs?: boolean;
}

export class Stage {
  private constructor(
    readonly backend: Backend,
    readonly cluster: Cluster,
    readonly store: QueueStore | undefined,
    readonly gates: { readonly database: Gate; readonly queue: Gate | undefined },
    private readonly settled: Settled,
  ) {}

  /**
   * Resolves when everything serves. Call `stop()` at the end, whatever happened. With `onSmallDisk` the database's disk can
   * be filled, where that is permitted. With `toldByJobs` few are told as very many are: by jobs, and when they look.
   */
  static async start(backend: Backend, { onSmallDisk, toldByJobs }: StageOptions): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'bunkai-faults-'));
    const disk = onSmallDisk ? await layDisk(join(folder, 'disk')) : undefined;
    const cluster = await Cluster.start(disk ? join(folder, 'disk') : folder);
    const store = backend === 'redis' ? await QueueStore.start() : undefined;
    const database = await Gate.open(() => cluster.port);
    const queue = store && (await Gate.open(() => store.port));
    const urls = await cluster.createDatabase(database.port);
    const api = await Charge.start('api', { DATABASE_URL: urls.appUrl });
    const worker = await Charge.start('worker', {
      DATABASE_URL: urls.workerUrl,
      BUNKAI_ALLOWED_NETWORKS: '127.0.0.0/8',
      BUNKAI_MAIL_DIR: join(folder, 'mail'),
      ...(toldByJobs && { BUNKAI_TELL_AT_ONCE: '0' }),
      ...(queue && { REDIS_URL: `redis://127.0.0.1:${queue.port}` }),
    });
    const settled = { folder, disk, api, worker, database: urls.name };
    const stage = new Stage(backend, cluster, store, { database, queue }, settled);
    try {
      await stage.untilReady();
    } catch (error) {
      await stage.stop();
      throw error;
    }
    return stage;
  }

  get api(): Charge {
    return this.settled.api;
  }

  get worker(): Charge {
    return this.settled.worker;
  }

  /** Undefined where it cannot be filled. */
  get disk(): SmallDisk | undefined {
    return this.settled.disk;
  }

  /** Where the worker writes its mails. */
  get mailFolder(): string {
    return join(this.settled.folder, 'mail');
  }

  get url(): string {
    return `http://127.0.0.1:${this.api.port}`;
  }

  /** One statement as the superuser, past the gate; repeated when the server dies under it. */
  async ask<Row extends object>(sql: string): Promise<readonly Row[]> {
    for (let left = ASKED_AGAIN; ; left -= 1) {
      try {
        return await this.cluster.asSuperuser(this.settled.database, async (client) => {
          return (await client.query<Row>(sql)).rows;
        });
      } catch (error) {
        if (left === 0 || !isPassing(error)) throw error;
        await delay(100);
      }
    }
  }

  /** Undoes every fault that lasts; resolves when everything serves again. */
  async heal(): Promise<void> {
    this.disk?.free();
    await this.cluster.restart();
    await this.store?.restart();
    this.gates.database.reopen();
    this.gates.queue?.reopen();
    this.api.resume();
    this.worker.resume();
    await this.untilReady();
  }

  async untilReady(): Promise<void> {
    await Promise.all([this.api.untilReady(), this.worker.untilReady()]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    this.gates.database.close();
    this.gates.queue?.close();
    await this.store?.kill();
    await this.cluster.stop();
    this.disk?.remove();
    await rm(this.settled.folder, { recursive: true, force: true });
  }
}

interface Settled {
  readonly folder: string;
  readonly disk: SmallDisk | undefined;
  readonly api: Charge;
  readonly worker: Charge;
  readonly database: string;
}

async function layDisk(folder: string): Promise<SmallDisk | undefined> {
  await mkdir(folder);
  return SmallDisk.lay(folder);
}

/** A Redis that keeps nothing: what its death loses is all that was nudged. */
class QueueStore {
  private constructor(
    readonly port: number,
    private redis: Redis | undefined,
  ) {}

  static async start(): Promise<QueueStore> {
    const store = new QueueStore(await freePort(), undefined);
    await store.restart();
    return store;
  }

  async kill(): Promise<void> {
    const { redis } = this;
    this.redis = undefined;
    if (!redis) return;
    process.kill(redis.pid, 'SIGKILL');
    await redis.stop();
  }

  /** Starts it again, empty, unless it runs. */
  async restart(): Promise<void> {
    if (this.redis) return;
    this.redis = await startRedis(this.port);
    if (!this.redis) throw new Error('neither redis-server nor valkey-server is installed');
  }
}

/** Of class 57 (the server is going or coming) or 53 (it has no room), and every broken connection. */
function isPassing(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^5[37]/.test(error.code ?? '');
}
