// The processes that the page bench compares: the api, the same api over a copy of the database without row-level security, and the peer.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../platform/free-port.js';
import { runProcess } from '../../platform/run-process.js';
import { until } from '../../platform/until.js';
import type { WorldCluster } from '../world/world-cluster.js';

const barePages = fileURLToPath(new URL('./bare-pages.js', import.meta.url));

const PATIENCE_MS = 120_000;

export interface Server {
  readonly url: string;
  stop(): Promise<unknown>;
}

export async function startApi(databaseUrl: string): Promise<Server> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const settings = { DATABASE_URL: databaseUrl, PORT: port, PUBLIC_URL: url, LOG_LEVEL: 'warn' };
  const api = runProcess('api', settings);
  const ended = api.ended.then((status) => {
    throw new Error(`the api ended (${status}):\n${api.output()}`);
  });
  await Promise.race([answering(`${url}/readyz`), ended]);
  ended.catch(() => undefined);
  return { url, stop: () => api.kill('SIGTERM') };
}

/** On the database as the superuser, whom no policy binds. */
export async function startBarePages(databaseUrl: string): Promise<Server> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = fork(barePages, [databaseUrl, port], { execArgv: [] });
  process.once('exit', () => child.kill('SIGKILL'));
  await answering(url);
  return { url, stop: () => new Promise((resolve) => child.once('close', resolve).kill()) };
}

/**
 * Makes `copy` of the database `source`, without row-level security, and holding of the releases only what customers see: what the
 * policies hide is not there, so that the same statements find the same rows. Nobody may be connected to `source`.
 */
export async function copyWithoutPolicies(cluster: WorldCluster, source: string, copy: string) {
  await cluster.asSuperuser('postgres', (client) =>
    client.query(`CREATE DATABASE ${copy} TEMPLATE ${source}`),
  );
  await cluster.asSuperuser(copy, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace",
    );
    for (const { name } of rows) {
      await client.query(`ALTER TABLE "${name}" DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY`);
    }
    // The triggers keep releases as they are.
    await client.query(`
      ALTER TABLE release DISABLE TRIGGER ALL;
      ALTER TABLE release_copy DISABLE TRIGGER ALL;
      DELETE FROM release;
      DELETE FROM release_copy WHERE reader_class NOT IN ('public', 'customers');
      ANALYZE`);
  });
}

async function answering(url: string): Promise<void> {
  const status = () =>
    fetch(url).then(
      (response) => response.status,
      () => 0,
    );
  await until(url, status, (given) => given > 0 && given !== 503, { patience: PATIENCE_MS });
}
