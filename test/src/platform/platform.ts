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

/** A process starts in a second or two; beside many others it waits for its turn. */
const START_PATIENCE_MS = 120_000;

export interface PlatformSettings {
  readonly backend?: Backend;
  /** Without one, nothing is assessed; true, which is one, unless given. */
  readonly worker?: boolean;
  /** How much workers write: `warn` unless given. */
  readonly workerLog?: 'info' | 'warn';
  /** API processes; one unless given. Browsers are spread over them. */
  readonly apis?: number;
  /** Further variables of the API process. */
  readonly api?: Readonly<Record<string, string>>;
  /** Networks that endpoints may be in although they are not public; none unless given. */
  readonly allowedNetworks?: string;
}

interface Answering {
  readonly url: string;
  readonly process: RunningProcess;
}

export class Platform {
  private readonly workers: Answering[] = [];
  private clients = 0;
  private settings: Pick<PlatformSettings, 'allowedNetworks' | 'workerLog'> = {};

  private constructor(
    /** Of the first API process. */
    readonly url: string,
    readonly database: TestDatabase,
    private readonly redis: Redis | undefined,
    private readonly apis: readonly Answering[],
    /** Where the worker writes mails. */
    readonly mailDir: string,
  ) {}

  /** Resolves once it can serve. Call `stop()` at the end. */
  static async start({
    backend = 'PostgreSQL',
    worker = true,
    apis: count = 1,
    api = {},
    allowedNetworks,
    workerLog = 'warn',
  }: PlatformSettings = {}): Promise<Platform> {
    requireBuilt();
    const database = await createTestDatabase(inject('postgresUrl'));
    await provision({ ...database, passwords: inject('postgresPasswords') });
    const redis = backend === 'Redis' ? await startRedis() : undefined;
    const mailDir = await mkdtemp(join(tmpdir(), 'bunkai-mail-'));
    const settings = { DATABASE_URL: database.appUrl, ...networks(allowedNetworks), ...api };
    const apis: Answering[] = [];
    while (apis.length < count) apis.push(await runApi(settings));
    const platform = new Platform(apis[0]?.url ?? '', database, redis, apis, mailDir);
    platform.settings = { ...(allowedNetworks !== undefined && { allowedNetworks }), workerLog };
    try {
      await Promise.all(apis.map(({ url, process }) => untilReady(url, process)));
      if (worker) await platform.startWorker();
      return platform;
    } catch (error) {
      await platform.stop();
      throw error;
    }
  }

  /** A browser of its own, at the next of the API processes: nobody is signed in. */
  newClient(): Client {
    const { url } = this.apis[this.clients % this.apis.length] ?? this;
    this.clients += 1;
    return new Client(url);
  }

  /** Where the API processes answer. */
  get urls(): readonly string[] {
    return this.apis.map(({ url }) => url);
  }

  /** What each living worker wrote so far. */
  get workerOutputs(): readonly string[] {
    return this.workers.map(({ process }) => process.output());
  }

  /** One more worker; resolves once it is ready. */
  async startWorker(): Promise<void> {
    const port = await freePort();
    const process = runProcess('worker', {
      DATABASE_URL: this.database.workerUrl,
      BUNKAI_HEALTH_PORT: String(port),
      BUNKAI_MAIL_DIR: this.mailDir,
      PUBLIC_URL: this.url,
      LOG_LEVEL: this.settings.workerLog ?? 'warn',
      ...networks(this.settings.allowedNetworks),
      ...(this.redis && { REDIS_URL: this.redis.url }),
    });
    const url = `http://127.0.0.1:${port}`;
    this.workers.push({ url, process });
    await untilReady(url, process);
  }

  /** Ends the worker that was started last as a power cut does, unless another signal is given. */
  async killWorker(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<number | string | undefined> {
    return this.workers.pop()?.process.kill(signal);
  }

  /** The database as the superuser, who sees past row-level security. */
  get superuserUrl(): string {
    const url = new URL(inject('postgresSuperuserUrl'));
    url.pathname = new URL(this.database.ownerUrl).pathname;
    return url.href;
  }

  /** What the API processes wrote so far. */
  apiOutput(): string {
    return this.apis.map(({ process }) => process.output()).join('');
  }

  /** What the present worker processes wrote so far. */
  workerOutput(): string {
    return this.workerOutputs.join('');
  }

  async stop(): Promise<void> {
    await Promise.all([...this.workers, ...this.apis].map(({ process }) => process.kill()));
    await this.redis?.stop();
    await this.database.drop();
    await rm(this.mailDir, { recursive: true, force: true });
  }
}

function networks(allowed: string | undefined): Record<string, string> {
  return allowed === undefined ? {} : { BUNKAI_ALLOWED_NETWORKS: allowed };
}

async function runApi(settings: Readonly<Record<string, string>>): Promise<Answering> {
  const port = await freePort();
  const process = runProcess('api', { PORT: String(port), LOG_LEVEL: 'warn', ...settings });
  return { url: `http://127.0.0.1:${port}`, process };
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
    { patience: START_PATIENCE_MS },
  );
}
