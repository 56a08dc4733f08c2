// The platform as it is run in earnest: the built API and worker as processes of their own, on a database of their own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision } from '@bunkai/infra';
import { type TestDatabase, createTestDatabase } from '@bunkai/persistence/testing';
import { inject } from 'vitest';
import { type Redis, startRedis } from '../start-redis.js';
import { Client } from './client.js';
import { freePort } from './free-port.js';
import { requireBuilt } from './require-built.js';
import { type RunningProcess, runProcess } from './run-process.js';
import { until } from './until.js';

export type Backend = 'PostgreSQL' | 'Redis';

export interface PlatformSettings {
  readonly backend?: Backend;
  /** Without one, nothing is assessed; true unless given. */
  readonly worker?: boolean;
  /** Further variables of the API process. */
  readonly api?: Readonly<Record<string, string>>;
  /** Networks that endpoints may be in although they are not public; none unless given. */
  readonly allowedNetworks?: string;
}

export class Platform {
  private worker: RunningProcess | undefined;
  private allowedNetworks: string | undefined;

  private constructor(
    readonly url: string,
    readonly database: TestDatabase,
    private readonly redis: Redis | undefined,
    private readonly api: RunningProcess,
    /** Where the worker writes mails. */
    readonly mailDir: string,
  ) {}

  /** Resolves once it can serve. Call `stop()` at the end. */
  static async start({
    backend = 'PostgreSQL',
    worker = true,
    api = {},
    allowedNetworks,
  }: PlatformSettings = {}): Promise<Platform> {
    requireBuilt();
    const database = await createTestDatabase(inject('postgresUrl'));
    await provision({ ...database, passwords: inject('postgresPasswords') });
    const redis = backend === 'Redis' ? await startRedis() : undefined;
    const port = await freePort();
    const mailDir = await mkdtemp(join(tmpdir(), 'bunkai-mail-'));
    const settings = {
      DATABASE_URL: database.appUrl,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...networks(allowedNetworks),
      ...api,
    };
    const url = `http://127.0.0.1:${port}`;
    const process = runProcess('api', settings);
    const platform = new Platform(url, database, redis, process, mailDir);
    platform.allowedNetworks = allowedNetworks;
    try {
      await untilReady(url, platform.api);
      if (worker) await platform.startWorker();
      return platform;
    } catch (error) {
      await platform.stop();
      throw error;
    }
  }

  /** A browser of its own: nobody is signed in. */
  newClient(): Client {
    return new Client(this.url);
  }

  /** Resolves once the worker is ready. */
  async startWorker(): Promise<void> {
    const port = await freePort();
    const worker = runProcess('worker', {
      DATABASE_URL: this.database.workerUrl,
      BUNKAI_HEALTH_PORT: String(port),
      BUNKAI_MAIL_DIR: this.mailDir,
      PUBLIC_URL: this.url,
      LOG_LEVEL: 'warn',
      ...networks(this.allowedNetworks),
      ...(this.redis && { REDIS_URL: this.redis.url }),
    });
    this.worker = worker;
    await untilReady(`http://127.0.0.1:${port}`, worker);
  }

  /** Ends the worker as a power cut does, unless another signal is given. */
  async killWorker(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<number | string | undefined> {
    const worker = this.worker;
    this.worker = undefined;
    return worker?.kill(signal);
  }

  /** The database as the superuser, who sees past row-level security. */
  get superuserUrl(): string {
    const url = new URL(inject('postgresSuperuserUrl'));
    url.pathname = new URL(this.database.ownerUrl).pathname;
    return url.href;
  }

  /** What the API process wrote so far. */
  apiOutput(): string {
    return this.api.output();
  }

  /** What the present worker process wrote so far. */
  workerOutput(): string {
    return this.worker?.output() ?? '';
  }

  async stop(): Promise<void> {
    await this.killWorker();
    await this.api.kill();
    await this.redis?.stop();
    await this.database.drop();
    await rm(this.mailDir, { recursive: true, force: true });
  }
}

function networks(allowed: string | undefined): Record<string, string> {
  return allowed === undefined ? {} : { BUNKAI_ALLOWED_NETWORKS: allowed };
}

async function untilReady(url: string, process: RunningProcess): Promise<void> {
  let ended: number | string | undefined;
  void process.ended.then((status) => (ended = status));
  await until(
    `${url}/readyz`,
    () => {
      if (ended !== undefined) throw new Error(`The process ended (${ended}):\n${process.output()}`);
      return fetch(`${url}/readyz`).then(
        (response) => response.status,
        () => 0,
      );
    },
    (status) => status === 200,
  );
}
