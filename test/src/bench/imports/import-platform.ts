// What imports are measured on: an api and a worker, built and started as in earnest, on a database whose commits wait for the disk.
import { freePort } from '../../platform/free-port.js';
import { runProcess } from '../../platform/run-process.js';
import { until } from '../../platform/until.js';
import { type Server, startApi } from '../page-data/page-servers.js';
import { WorldCluster } from '../world/world-cluster.js';

const DATABASE = 'imports';
const PATIENCE = { patience: 600_000, pause: 50 };

export class ImportPlatform {
  private constructor(
    private readonly cluster: WorldCluster,
    private readonly api: Server,
    private readonly worker: Server,
  ) {}

  static async start(): Promise<ImportPlatform> {
    const cluster = await WorldCluster.start();
    try {
      await cluster.createDatabase(DATABASE);
      await cluster.makeDurable();
      const urls = cluster.urlsOf(DATABASE);
      const api = await startApi(urls.app);
      return new ImportPlatform(cluster, api, await startWorker(urls.worker, api.url));
    } catch (error) {
      await cluster.remove();
      throw error;
    }
  }

  get url(): string {
    return this.api.url;
  }

  /** Resolves when nothing that was ordered is left to do. */
  async rest(): Promise<void> {
    const open = 'SELECT FROM outbox WHERE done_at IS NULL AND due_at <= now() LIMIT 1';
    await until(
      'a worker at rest',
      () => this.ask(open),
      ({ length }) => length === 0,
      PATIENCE,
    );
  }

  /** Bytes of write-ahead log so far. */
  async logged(): Promise<number> {
    const [row] = await this.ask<{ bytes: string }>(`SELECT pg_current_wal_lsn() - '0/0' AS bytes`);
    return Number(row?.bytes);
  }

  /** Bytes of releases with their copies, and with their indexes. */
  async releaseBytes(): Promise<number> {
    const [row] = await this.ask<{ bytes: string }>(
      `SELECT sum(pg_total_relation_size(t)) AS bytes FROM unnest('{release,release_copy,release_fact}'::regclass[]) t`,
    );
    return Number(row?.bytes);
  }

  async checkpoint(): Promise<void> {
    await this.ask('CHECKPOINT');
  }

  async stop(): Promise<void> {
    await this.worker.stop();
    await this.api.stop();
    await this.cluster.remove();
  }

  private ask<Row extends object>(sql: string): Promise<readonly Row[]> {
    return this.cluster.asSuperuser(DATABASE, async (client) => (await client.query<Row>(sql)).rows);
  }
}

async function startWorker(databaseUrl: string, publicUrl: string): Promise<Server> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const settings = { BUNKAI_HEALTH_PORT: port, PUBLIC_URL: publicUrl, LOG_LEVEL: 'warn' };
  const worker = runProcess('worker', { DATABASE_URL: databaseUrl, ...settings });
  const status = () =>
    fetch(`${url}/readyz`).then(
      (answer) => answer.status,
      () => 0,
    );
  await until(`${url}/readyz`, status, (given) => given === 200, { patience: 120_000 });
  return { url, stop: () => worker.kill('SIGTERM') };
}
