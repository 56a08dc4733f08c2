// The parts of a running platform and their order.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchConfig } from '@bunkai/config';
import { checkPort } from './check-port.js';
import { type DataDirLock, lockDataDir } from './data-dir-lock.js';
import { demoTable } from './demo-table.js';
import type { DemoAccount } from './demo-world.js';
import type { Say } from './output.js';
import { type RunningDatabase, startDatabase } from './start-database.js';
import { SupervisedProcess } from './supervised-process.js';
import { waitUntilReady } from './wait-until-ready.js';

/** Owner's and administrators' connections stay with the start; a process gets its own role's alone. */
const WITHHELD = ['MIGRATION_DATABASE_URL', 'BUNKAI_APP_DATABASE_URL', 'BUNKAI_WORKER_DATABASE_URL'];

export class Platform {
  /** Resolves with the reason when a part fails for good; never otherwise. */
  readonly failed: Promise<string>;
  private fail!: (reason: string) => void;
  private lock: DataDirLock | undefined;
  private database: RunningDatabase | undefined;
  private readonly processes: SupervisedProcess[] = [];
  private readonly address: string;

  constructor(
    private readonly config: LaunchConfig,
    private readonly root: string,
    private readonly say: Say,
    private readonly signal: AbortSignal,
  ) {
    this.failed = new Promise((resolve) => (this.fail = resolve));
    this.address = `http://${localHost(config.host)}:${config.port}`;
  }

  /** Brings every part up; rejects at the first that does not come, or when the signal aborts. */
  async start(): Promise<void> {
    const { config, signal } = this;
    this.lock = await lockDataDir(config.dataDir, this.address);
    await checkPort(config.host, config.port);
    signal.throwIfAborted();
    const database = (this.database = await startDatabase(config, this.say));
    signal.throwIfAborted();
    void database.ended.then((log) => this.fail(`the database server ended:\n${log}`));
    const accounts = await this.unlessFailed(this.seed(database));
    signal.throwIfAborted();
    const operators = operatorsAmong(accounts);
    this.run('api', { ...operators, ...this.commonEnv(), ...this.apiEnv(), DATABASE_URL: database.appUrl });
    this.run('worker', { ...this.commonEnv(), DATABASE_URL: database.workerUrl, REDIS_URL: config.redisUrl });
    await this.unlessFailed(waitUntilReady(this.address, signal));
    this.announce(accounts);
  }

  /** Takes down what came up, in reverse order. Never rejects because of what never came up. */
  async stop(): Promise<void> {
    this.lock?.markStopping();
    for (const process of this.processes) await process.stop();
    await this.database?.stop();
    this.lock?.release();
  }

  private unlessFailed<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.failed.then((reason) => Promise.reject(new Error(reason)))]);
  }

  private run(name: 'api' | 'worker', env: NodeJS.ProcessEnv): void {
    const child = new SupervisedProcess({
      name,
      entry: join(this.root, 'apps', name, 'dist', 'main.js'),
      env,
    });
    this.processes.push(child);
    void child.givenUp.then((reason) => this.fail(reason));
  }

  private commonEnv(): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(([name]) => !WITHHELD.includes(name));
    const publicUrl = this.config.publicUrl ?? `http://localhost:${this.config.port}`;
    return {
      NODE_ENV: 'production',
      ...Object.fromEntries(inherited),
      LOG_LEVEL: this.config.logLevel,
      PUBLIC_URL: publicUrl,
      BUNKAI_MAIL_DIR: process.env['BUNKAI_MAIL_DIR'] || join(this.config.dataDir, 'mail'),
    };
  }

  private apiEnv(): NodeJS.ProcessEnv {
    const portal = join(this.root, 'apps', 'portal');
    return {
      HOST: this.config.host,
      PORT: String(this.config.port),
      ...(existsSync(portal) ? { BUNKAI_PORTAL_DIR: portal } : {}),
    };
  }

  /**
   * Known accounts belong in no database of somebody's own, unless asked for. Done before the worker runs, which would assess
   * the replayed history at today's date.
   */
  private async seed(database: RunningDatabase): Promise<readonly DemoAccount[]> {
    const embedded = !(this.config.databaseUrl ?? this.config.migrationDatabaseUrl);
    if (!(this.config.demo ?? embedded)) return [];
    const { root, say, signal } = this;
    const { appUrl, workerUrl } = database;
    const { seedDemoWorld } = await import('../seed/seed-demo-world.js');
    return seedDemoWorld({ appUrl, workerUrl, dataDir: this.config.dataDir, root, say, signal });
  }

  private announce(accounts: readonly DemoAccount[]): void {
    const address = this.config.publicUrl ?? `http://localhost:${this.config.port}`;
    this.say(`\nBunkai is ready: ${address}\n`);
    for (const line of demoTable(accounts)) this.say(line);
    this.say('Ctrl-C stops everything.');
  }
}

/** Of the demo world, unless the environment names others: only once the account is there, so that nobody else can take it. */
function operatorsAmong(accounts: readonly DemoAccount[]): NodeJS.ProcessEnv {
  const operator = accounts.find(({ role }) => role === 'operator');
  return operator ? { BUNKAI_OPERATORS: operator.email } : {};
}

/** Where this machine reaches a server that listens on `host`. */
function localHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
