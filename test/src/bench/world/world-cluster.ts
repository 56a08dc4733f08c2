// A database server of the bench's own: loaded in haste, measured as durable as in earnest, and deleted at the end.
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { TemplateServer } from '../../platform/template-server.js';

export type ServerSettings = Readonly<Record<string, string>>;

/** What is copied into a table that was emptied in the same transaction needs no log. */
const inHaste: ServerSettings = { wal_level: 'minimal', max_wal_senders: '0' };
const run = promisify(execFile);

export class WorldCluster {
  private constructor(
    private readonly dataDir: string,
    private readonly server: TemplateServer,
    private readonly settings: ServerSettings,
  ) {}

  /** With `settings` in place of those of a small installation. It is gone at the end of this process, however that ends. */
  static async start(settings: ServerSettings = {}): Promise<WorldCluster> {
    const dataDir = await mkdtemp(join(tmpdir(), 'bunkai-bench-'));
    try {
      const server = await TemplateServer.start({
        dataDir,
        durable: false,
        settings: { ...settings, ...inHaste },
      });
      const cluster = new WorldCluster(dataDir, server, settings);
      process.once('exit', cluster.removeWithProcess);
      return cluster;
    } catch (error) {
      await rm(dataDir, { recursive: true, force: true });
      throw error;
    }
  }

  /** A migrated, empty database. */
  async createDatabase(name: string): Promise<void> {
    await this.server.createDatabase(name);
  }

  /** The connections of the two roles to a database. */
  urlsOf(name: string): { readonly app: string; readonly worker: string } {
    return this.server.urlsOf(name);
  }

  /** The connection of the superuser, whom no policy binds. */
  superuserUrl(name: string): string {
    return this.server.superuserUrl(name);
  }

  /** Restarts the server so that each commit waits for the disk. What was loaded is there before, so that no measurement waits for it. */
  async makeDurable(): Promise<void> {
    const { dataDir, settings } = this;
    await this.asSuperuser('postgres', (client) => client.query('CHECKPOINT'));
    await this.server.stop();
    await run('sync', ['-f', dataDir]);
    await this.server.startAgain({ dataDir, settings });
  }

  async asSuperuser<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    return this.server.asSuperuser(database, work);
  }

  async remove(): Promise<void> {
    await this.server.stop();
    await rm(this.dataDir, { recursive: true, force: true });
    process.off('exit', this.removeWithProcess);
  }

  private readonly removeWithProcess = (): void => {
    this.server.signal('SIGQUIT');
    // The server may be writing until it has ended.
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  };
}
