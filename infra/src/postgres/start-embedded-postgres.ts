// The embedded PostgreSQL: one server on the loopback address whose files lie in the data folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type ClusterHome, clusterHome } from './cluster-home.js';
import { freePort } from './free-port.js';
import { SUPERUSER, initCluster, superuserPassword } from './init-cluster.js';
import { postgresBinaries } from './postgres-binaries.js';
import { serverEnvironment } from './server-environment.js';
import { stopOrphan } from './stop-orphan.js';

export interface EmbeddedPostgresOptions {
  /** The data folder; the server's files go to `postgres` below it. One caller at a time. */
  readonly dataDir: string;
  /** A free port by default. */
  readonly port?: number;
  /** False for throw-away servers: faster, and a crash of the machine may lose the data. */
  readonly durable?: boolean;
  /** Settings of the server in place of those of a small installation, by their names. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number | undefined;
  /** Connection URL of the superuser, to `database` or to `postgres`. */
  superuserUrl(database?: string): string;
  /** Ends the server in order; resolves when its process is gone. */
  stop(): Promise<void>;
  /** Resolves, with the end of its log, when the server's process ends for whatever reason. */
  readonly ended: Promise<string>;
}

const START_TIMEOUT_MS = 120_000;
const PORT_ATTEMPTS = 5;

/** Starts the server, first making its cluster or ending a server that an earlier caller left. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  const home = clusterHome(options.dataDir);
  const binaries = postgresBinaries(home.user, home.dir);
  await initCluster(home, binaries.initdb, durable);
  await stopOrphan(join(home.cluster, 'data'));
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const server = new Server(home, binaries.postgres, { port, ...settings(durable), ...options.settings });
    if (await server.isReady()) return server;
    await server.stop();
    const taken = server.logEnd().includes('could not bind');
    if (!taken || options.port !== undefined || attempt === PORT_ATTEMPTS) {
      throw new Error(`the database server did not start; the end of ${home.log}:\n${server.logEnd()}`);
    }
  }
}

class Server implements EmbeddedPostgres {
  readonly ended: Promise<string>;
  private readonly process: ChildProcess;
  private hasEnded = false;

  constructor(
    private readonly home: ClusterHome,
    program: string,
    private readonly settings: Settings,
  ) {
    // A file, not a pipe: the server outlives a launcher that is killed, and must not block on it.
    const log = openSync(home.log, 'w');
    this.process = spawn(program, ['-D', join(home.cluster, 'data'), ...asArguments(settings)], {
      cwd: home.dir,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      // A group of its own, so that Ctrl-C in the terminal reaches the launcher alone, which ends things in order.
      detached: true,
      ...(home.user ?? {}),
    });
    closeSync(log);
    this.ended = new Promise((resolve) => {
      const end = (): void => {
        this.hasEnded = true;
        resolve(this.logEnd());
      };
      this.process.once('exit', end);
      this.process.once('error', end);
    });
  }

  get port(): number {
    return this.settings.port;
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  superuserUrl(database = 'postgres'): string {
    return `postgres://${SUPERUSER}:${superuserPassword(this.home)}@127.0.0.1:${this.port}/${database}`;
  }

  async isReady(): Promise<boolean> {
    const end = Date.now() + START_TIMEOUT_MS;
    while (!this.hasEnded && Date.now() < end) {
      if (await answers(this.superuserUrl())) return true;
      await delay(50);
    }
    return false;
  }

  async stop(): Promise<void> {
    for (const [signal, patienceMs] of STOP_STEPS) {
      if (this.hasEnded) return;
      this.process.kill(signal);
      await Promise.race([this.ended, delay(patienceMs, undefined, { ref: false })]);
    }
  }

  logEnd(): string {
    return readFileSync(this.home.log, 'utf8').split('\n').slice(-20).join('\n');
  }
}

/** Fast shutdown first (open transactions are rolled back), then immediate, then by force. */
const STOP_STEPS: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

type Settings = Readonly<Record<string, string | number>> & { readonly port: number };

function settings(durable: boolean): Readonly<Record<string, string | number>> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

function asArguments(values: Settings): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
