// A database and a data folder of their own for a spec, as a first start finds them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase } from '@bunkai/persistence/testing';
import pg from 'pg';
import { inject } from 'vitest';
import { withDatabase } from '../../provision/database-url.js';
import { seedDemoWorld } from '../seed-demo-world.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

export interface Instance {
  readonly dataDir: string;
  /** What the seeding said. */
  readonly said: readonly string[];
  seed(signal?: AbortSignal): ReturnType<typeof seedDemoWorld>;
  /** Asks as the superuser, who sees every row. */
  ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>;
  end(): Promise<void>;
}

export async function freshInstance(): Promise<Instance> {
  const { appUrl, workerUrl } = await createTestDatabase(inject('postgresUrl'));
  const dataDir = mkdtempSync(join(tmpdir(), 'bunkai-demo-'));
  const said: string[] = [];
  const name = new URL(appUrl).pathname.slice(1);
  const superuserUrl = inject('postgresSuperuserUrl');
  const everything = new pg.Client({ connectionString: withDatabase(superuserUrl, name) });
  // Dropping the database may cut a connection that is still closing.
  everything.on('error', () => undefined);
  await everything.connect();
  return {
    dataDir,
    said,
    seed: (signal = new AbortController().signal) =>
      seedDemoWorld({ appUrl, workerUrl, dataDir, root, signal, say: (line) => said.push(line) }),
    ask: async <Row extends pg.QueryResultRow>(sql: string) => (await everything.query<Row>(sql)).rows,
    end: async () => {
      await everything.end();
      await dropDatabase(superuserUrl, name);
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** As the superuser: the owner may not end a connection of the superuser's that is still closing. */
async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
