// Prepares a database for the platform: roles, migrations, the queues' schema. Every start does it; repeating changes nothing.
import { APP_ROLE, DEFINER_ROLE, WORKER_ROLE, migrate } from '@bunkai/persistence';
import { migrateQueue } from '@bunkai/queue';
import pg from 'pg';
import { databaseOf, withAccount, withDatabase } from './database-url.js';
import { ProvisioningRefused, provisionRole } from './provision-roles.js';

export interface ProvisionRequest {
  /** The account that owns the tables. */
  readonly ownerUrl: string;
  /** Connections of the roles, where they are given from outside. */
  readonly appUrl?: string | undefined;
  readonly workerUrl?: string | undefined;
  /** Passwords for the roles whose connection is not given. */
  readonly passwords: { readonly app: string; readonly worker: string };
}

export interface ProvisionedDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
}

/** security_invoker views came with 15. */
const LEAST_SERVER_VERSION = 15;

/** Rejects with ProvisioningRefused, whose message says what to do, when the account's rights do not suffice. */
export async function provision(request: ProvisionRequest): Promise<ProvisionedDatabase> {
  const { ownerUrl } = request;
  const mayCreateRoles = await inspect(ownerUrl);
  const appUrl = request.appUrl ?? withAccount(ownerUrl, APP_ROLE, request.passwords.app);
  const workerUrl = request.workerUrl ?? withAccount(ownerUrl, WORKER_ROLE, request.passwords.worker);
  if (mayCreateRoles) {
    await provisionRole(ownerUrl, APP_ROLE, passwordFor(APP_ROLE, appUrl));
    await provisionRole(ownerUrl, WORKER_ROLE, passwordFor(WORKER_ROLE, workerUrl));
  } else if (!request.appUrl || !request.workerUrl) {
    throw new ProvisioningRefused(refusalOf(ownerUrl));
  }
  await migrate(ownerUrl);
  await migrateQueue(ownerUrl, WORKER_ROLE);
  return { ownerUrl, appUrl, workerUrl };
}

function refusalOf(ownerUrl: string): string {
  return [
    `The database account ${new URL(ownerUrl).username} may not create roles, and the roles of the platform are not given. Either`,
    `  - give an account with CREATEROLE that owns the database, as DATABASE_URL or MIGRATION_DATABASE_URL, or`,
    `  - create the roles ${APP_ROLE} and ${WORKER_ROLE} (LOGIN, no privilege) and ${DEFINER_ROLE} (NOLOGIN, granted to the owner WITH ADMIN OPTION),`,
    `    and set MIGRATION_DATABASE_URL to the owner's connection, BUNKAI_APP_DATABASE_URL and BUNKAI_WORKER_DATABASE_URL to those two roles'.`,
  ].join('\n');
}

function passwordFor(role: string, url: string): string {
  const { username, password } = new URL(url);
  if (decodeURIComponent(username) !== role) {
    throw new ProvisioningRefused(
      `the connection of the role ${role} names the account ${username || '(none)'}: it must be ${role}`,
    );
  }
  return decodeURIComponent(password);
}

/** Checks the server, makes the database where it is missing, and tells whether the account may create roles. */
async function inspect(ownerUrl: string): Promise<boolean> {
  const client = await connect(ownerUrl);
  try {
    const { rows } = await client.query<{ version: number; creates: boolean }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version, rolsuper OR rolcreaterole AS creates
         FROM pg_roles WHERE rolname = current_user`,
    );
    const version = rows[0]?.version ?? 0;
    if (version < LEAST_SERVER_VERSION) {
      throw new ProvisioningRefused(
        `the database server is PostgreSQL ${version}: ${LEAST_SERVER_VERSION} or newer is needed`,
      );
    }
    return rows[0]?.creates ?? false;
  } finally {
    await client.end();
  }
}

const NO_SUCH_DATABASE = '3D000';

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const database = databaseOf(url);
    if ((error as { code?: string }).code === NO_SUCH_DATABASE && database) {
      await createDatabase(withDatabase(url, 'postgres'), database);
      return connect(url);
    }
    const { host } = new URL(url);
    throw new ProvisioningRefused(`the database at ${host} cannot be reached: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

async function createDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
