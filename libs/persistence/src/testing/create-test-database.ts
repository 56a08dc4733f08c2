// A fresh database for one spec file: a copy of a template that is migrated once on each server.
import { createHash, randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from '../connection/with-client.js';
import { migrate } from '../provisioning/migrate.js';
import { APP_ROLE, WORKER_ROLE } from '../provisioning/roles.js';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    postgresSuperuserUrl: string;
    postgresPasswords: { readonly app: string; readonly worker: string };
  }
}

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** Deletes the database, whoever is still connected. */
  drop(): Promise<void>;
}

export interface TestPasswords {
  readonly app: string;
  readonly worker: string;
}

/**
 * Makes a migrated, empty database on the server of `adminUrl` (`inject('postgresUrl')`), whose role may create databases.
 * The roles' passwords are those that the test run's set-up provides, unless given.
 */
export async function createTestDatabase(adminUrl: string, passwords?: TestPasswords): Promise<TestDatabase> {
  const { app, worker } = passwords ?? (await providedPasswords());
  const name = `bunkai_test_${randomBytes(6).toString('hex')}`;
  await withClient(adminUrl, async (client) => {
    const template = await ensureTemplate(client, adminUrl);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    ownerUrl: urlOf(adminUrl, name),
    appUrl: urlOf(adminUrl, name, APP_ROLE, app),
    workerUrl: urlOf(adminUrl, name, WORKER_ROLE, worker),
    drop: () =>
      withClient(adminUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function providedPasswords(): Promise<TestPasswords> {
  const { inject } = await import('vitest');
  return inject('postgresPasswords');
}

/** The template's name tells the migrations it was made by, so that a server that lives on never serves an old one. */
async function ensureTemplate(client: pg.Client, adminUrl: string): Promise<string> {
  const name = `bunkai_template_${await hashMigrations()}`;
  await client.query("SELECT pg_advisory_lock(hashtext('bunkai test template'))");
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${name}_new WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${name}_new`);
      await migrate(urlOf(adminUrl, `${name}_new`));
      await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
    }
  } finally {
    await client.query("SELECT pg_advisory_unlock(hashtext('bunkai test template'))");
  }
  return name;
}

async function hashMigrations(): Promise<string> {
  const folder = join(import.meta.dirname, '..', 'migrations');
  const files = (await readdir(folder)).filter((file) => /\.[jt]s$/.test(file)).toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

function urlOf(adminUrl: string, database: string, role?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role !== undefined) url.username = role;
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}
