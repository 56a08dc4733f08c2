// A PostgreSQL of its own with a streaming standby, both on the loopback address: made cold, by a copy of the files.
import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type EmbeddedPostgres,
  type ProvisionedDatabase,
  provision,
  provisionOwner,
  startEmbeddedPostgres,
  withDatabase,
} from '@bunkai/infra';
import { freePort } from './free-port.js';

const run = promisify(execFile);
const passwords = { app: 'app-of-the-pair', worker: 'worker-of-the-pair' };
const DATABASE = 'bunkai';

export interface PostgresPair {
  readonly primary: ProvisionedDatabase;
  /** Of the standby. */
  readonly replicaUrl: string;
  readonly standbySuperuserUrl: string;
  stopStandby(): Promise<void>;
  stop(): Promise<void>;
}

/** Resolves when both answer, the primary with an empty platform on it. */
export async function startPostgresPair(): Promise<PostgresPair> {
  const folder = await mkdtemp(join(tmpdir(), 'bunkai-pair-'));
  // The servers' account must get through to the files, or they would lie elsewhere.
  await chmod(folder, 0o711);
  const running: EmbeddedPostgres[] = [];
  const stop = async (): Promise<void> => {
    for (const server of running.splice(0).reverse()) await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const start = async (name: string, port: number): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, name), port, durable: false });
    running.push(server);
    return server;
  };
  try {
    const port = await freePort();
    const first = await start('primary', port);
    const ownerUrl = await provisionOwner(first.superuserUrl(), 'owner-of-the-pair', DATABASE);
    const primary = await provision({ ownerUrl, passwords });
    await first.stop();
    await copyAsStandby(folder, first.superuserUrl());
    await start('primary', port);
    const standby = await start('standby', await freePort());
    const replicaUrl = new URL(primary.appUrl);
    replicaUrl.port = String(standby.port);
    const standbySuperuserUrl = withDatabase(standby.superuserUrl(), DATABASE);
    return {
      primary,
      replicaUrl: replicaUrl.href,
      standbySuperuserUrl,
      stopStandby: () => standby.stop(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function copyAsStandby(folder: string, primaryUrl: string): Promise<void> {
  // The files are another account's, and stay so.
  await run('cp', ['-a', join(folder, 'primary'), join(folder, 'standby')]);
  const data = join(folder, 'standby', 'postgres', 'cluster', 'data');
  await appendFile(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${primaryUrl}'\n`);
  await writeFile(join(data, 'standby.signal'), '', { mode: 0o644 });
}
