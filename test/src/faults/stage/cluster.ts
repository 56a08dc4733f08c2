// The database server of a campaign: as durable as in earnest, since what it acknowledged must outlive its own death.
import {
  type EmbeddedPostgres,
  OWNER_ROLE,
  provision,
  provisionOwner,
  startEmbeddedPostgres,
} from '@bunkai/infra';
import { APP_ROLE, WORKER_ROLE } from '@bunkai/persistence';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const PASSWORDS = { app: 'app-of-the-campaign', worker: 'worker-of-the-campaign' };
const TEMPLATE = 'bunkai_template';
const RESTART_PATIENCE_MS = 90_000;

export interface CampaignDatabase {
  readonly name: string;
  readonly appUrl: string;
  readonly workerUrl: string;
}

export class Cluster {
  private made = 0;

  private constructor(
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
  ) {}

  /** Starts a server in an empty folder and prepares the platform's tables, to be copied. */
  static async start(dataDir: string): Promise<Cluster> {
    const server = await startEmbeddedPostgres({ dataDir });
    const ownerUrl = await provisionOwner(server.superuserUrl(), 'owner-of-the-campaign', TEMPLATE);
    const cluster = new Cluster(dataDir, server);
    process.once('exit', () => cluster.endAtOnce());
    await provision({ ownerUrl, passwords: PASSWORDS });
    return cluster;
  }

  get port(): number {
    return this.server.port;
  }

  /** A new, empty database of the platform: its name, and the roles' connections through `port`. */
  async createDatabase(port: number): Promise<CampaignDatabase> {
    this.made += 1;
    const name = `campaign_${this.made}`;
    await this.asSuperuser('postgres', (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER ${OWNER_ROLE}`),
    );
    const through = (role: string, password: string) =>
      `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;
    return {
      name,
      appUrl: through(APP_ROLE, PASSWORDS.app),
      workerUrl: through(WORKER_ROLE, PASSWORDS.worker),
    };
  }

  /** One piece of work past the platform's roles, and past the gate; waits for a server that is recovering. */
  async asSuperuser<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = await this.connect(database, RESTART_PATIENCE_MS);
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Ends the server as a power cut of the process does; its clients' processes follow by themselves. */
  async kill(): Promise<void> {
    if (this.server.pid !== undefined) kill(this.server.pid, 'SIGKILL');
    await this.server.ended;
  }

  /** Starts it again where it was, unless it runs. What it wrote is recovered from its log. */
  async restart(): Promise<void> {
    const deadline = Date.now() + RESTART_PATIENCE_MS;
    while (!(await this.answers())) {
      try {
        const ended = await Promise.race([this.server.ended, delay(1_000)]);
        if (ended === undefined) continue;
        // Refused while a process of the killed server still holds its memory.
        this.server = await startEmbeddedPostgres({ dataDir: this.dataDir, port: this.port });
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await delay(100);
      }
    }
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }

  private async answers(): Promise<boolean> {
    return this.connect('postgres', 0).then(
      (client) => client.end().then(() => true),
      () => false,
    );
  }

  private async connect(database: string, patienceMs: number): Promise<pg.Client> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const client = new pg.Client({ connectionString: this.server.superuserUrl(database) });
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

  private endAtOnce(): void {
    if (this.server.pid !== undefined) kill(this.server.pid, 'SIGQUIT');
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
