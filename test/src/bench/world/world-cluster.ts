// A database server of the bench's own: loaded in haste, measured as durable as in earnest, and deleted at the end.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  OWNER_ROLE,
  provision,
  provisionOwner,
  startEmbeddedPostgres,
} from '@bunkai/infra';
import { APP_ROLE, WORKER_ROLE } from '@bunkai/persistence';
import pg from 'pg';

const PASSWORDS = { app: 'app-of-the-bench', worker: 'worker-of-the-bench' };
const TEMPLATE = 'bench_template';

export class WorldCluster {
  private constructor(
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
  ) {}

  static async start(): Promise<WorldCluster> {
    const dataDir = await mkdtemp(join(tmpdir(), 'bunkai-bench-'));
    const cluster = new WorldCluster(dataDir, await startEmbeddedPostgres({ dataDir, durable: false }));
    process.once('exit', () => cluster.endAtOnce());
    try {
      const ownerUrl = await provisionOwner(cluster.server.superuserUrl(), 'owner-of-the-bench', TEMPLATE);
      await provision({ ownerUrl, passwords: PASSWORDS });
      return cluster;
    } catch (error) {
      await cluster.remove();
      throw error;
    }
  }

  /** A migrated, empty database. */
  async createDatabase(name: string): Promise<void> {
    await this.asSuperuser('postgres', (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER ${OWNER_ROLE}`),
    );
  }

  /** The connections of the two roles to a database. */
  urlsOf(name: string): { readonly app: string; readonly worker: string } {
    const as = (role: string, password: string) =>
      `postgres://${role}:${password}@127.0.0.1:${this.server.port}/${name}`;
    return { app: as(APP_ROLE, PASSWORDS.app), worker: as(WORKER_ROLE, PASSWORDS.worker) };
  }

  /** The connection of the superuser, whom no policy binds. */
  superuserUrl(name: string): string {
    return this.server.superuserUrl(name);
  }

  /** Restarts the server so that each commit waits for the disk, or does not. */
  async restart(durable: boolean): Promise<void> {
    await this.asSuperuser('postgres', (client) => client.query('CHECKPOINT'));
    await this.server.stop();
    this.server = await startEmbeddedPostgres({ dataDir: this.dataDir, durable });
  }

  async asSuperuser<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.server.superuserUrl(database) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async remove(): Promise<void> {
    await this.server.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** For a run that is broken off: the server is a group of its own and would live on. */
  private endAtOnce(): void {
    try {
      if (this.server.pid !== undefined) process.kill(this.server.pid, 'SIGQUIT');
    } catch {
      // It has ended already.
    }
  }
}
