// A database server of a campaign's or a bench's own: its databases are copies of one that has the platform's tables.
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  OWNER_ROLE,
  provision,
  provisionOwner,
  startEmbeddedPostgres,
} from '@bunkai/infra';
import { APP_ROLE, WORKER_ROLE } from '@bunkai/persistence';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const PASSWORDS = { app: 'app-of-the-copies', worker: 'worker-of-the-copies' };
const TEMPLATE = 'bunkai_template';

export class TemplateServer {
  private constructor(private server: EmbeddedPostgres) {}

  /** Starts a server in an empty folder and prepares the platform's tables, to be copied. It ends with this process. */
  static async start(options: EmbeddedPostgresOptions): Promise<TemplateServer> {
    const started = new TemplateServer(await startEmbeddedPostgres(options));
    process.once('exit', started.endWithProcess);
    try {
      const ownerUrl = await provisionOwner(started.superuserUrl(), 'owner-of-the-copies', TEMPLATE);
      await provision({ ownerUrl, passwords: PASSWORDS });
      return started;
    } catch (error) {
      await started.stop();
      throw error;
    }
  }

  get port(): number {
    return this.server.port;
  }

  /** Resolves when the process of the server has ended, for whatever reason. */
  get ended(): Promise<string> {
    return this.server.ended;
  }

  /** A migrated, empty database. */
  async createDatabase(name: string): Promise<void> {
    await this.asSuperuser('postgres', (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER ${OWNER_ROLE}`),
    );
  }

  /** The connections of the two roles to a database, through `port` if that is not the server's own. */
  urlsOf(name: string, port = this.port): { readonly app: string; readonly worker: string } {
    const as = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;
    return { app: as(APP_ROLE, PASSWORDS.app), worker: as(WORKER_ROLE, PASSWORDS.worker) };
  }

  /** The connection of the superuser, whom no policy binds. */
  superuserUrl(database?: string): string {
    return this.server.superuserUrl(database);
  }

  /** One piece of the superuser's work; a server that is recovering is waited for as long as that. */
  async asSuperuser<T>(
    database: string,
    work: (client: pg.Client) => Promise<T>,
    patienceMs = 0,
  ): Promise<T> {
    const client = await this.connect(database, patienceMs);
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Another process in its place, with the same files. The one before must have ended. */
  async startAgain(options: EmbeddedPostgresOptions): Promise<void> {
    this.server = await startEmbeddedPostgres(options);
    process.off('exit', this.endWithProcess);
    process.once('exit', this.endWithProcess);
  }

  signal(signal: NodeJS.Signals): void {
    try {
      if (this.server.pid !== undefined) process.kill(this.server.pid, signal);
    } catch {
      // It has ended already.
    }
  }

  async stop(): Promise<void> {
    await this.server.stop();
    process.off('exit', this.endWithProcess);
  }

  private async connect(database: string, patienceMs: number): Promise<pg.Client> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const client = new pg.Client({ connectionString: this.superuserUrl(database) });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return client;
      } catch (error) {
        await client.end().catch(() => undefined);
        if (Date.now() >= deadline) throw error;
        await delay(50);
      }
    }
  }

  /** The server is a group of its own, and would live on. */
  private readonly endWithProcess = (): void => this.signal('SIGQUIT');
}
