// The database server of a campaign: as durable as in earnest, since what it acknowledged must outlive its own death.
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { TemplateServer } from '../../platform/template-server.js';

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
    private readonly server: TemplateServer,
  ) {}

  /** Starts a server in an empty folder and prepares the platform's tables, to be copied. */
  static async start(dataDir: string): Promise<Cluster> {
    return new Cluster(dataDir, await TemplateServer.start({ dataDir }));
  }

  get port(): number {
    return this.server.port;
  }

  /** A new, empty database of the platform: its name, and the roles' connections through `port`. */
  async createDatabase(port: number): Promise<CampaignDatabase> {
    this.made += 1;
    const name = `campaign_${this.made}`;
    await this.server.createDatabase(name);
    const { app, worker } = this.server.urlsOf(name, port);
    return { name, appUrl: app, workerUrl: worker };
  }

  /** One piece of work past the platform's roles, and past the gate; waits for a server that is recovering. */
  async asSuperuser<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    return this.server.asSuperuser(database, work, RESTART_PATIENCE_MS);
  }

  /** Ends the server as a power cut of the process does; its clients' processes follow by themselves. */
  async kill(): Promise<void> {
    this.server.signal('SIGKILL');
    await this.server.ended;
  }

  /** Starts it again where it was, unless it runs. What it wrote is recovered from its log. */
  async restart(): Promise<void> {
    const { dataDir, port } = this;
    const deadline = Date.now() + RESTART_PATIENCE_MS;
    while (!(await this.answers())) {
      try {
        const ended = await Promise.race([this.server.ended, delay(1_000)]);
        if (ended === undefined) continue;
        // Refused while a process of the killed server still holds its memory.
        await this.server.startAgain({ dataDir, port });
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
    const answered = () => Promise.resolve(true);
    return this.server.asSuperuser('postgres', answered).catch(() => false);
  }
}
