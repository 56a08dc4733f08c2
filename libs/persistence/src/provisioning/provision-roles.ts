// Makes the roles that the migrations grant to; roles belong to the whole server, so others may be at it at once.
import pg from 'pg';
import { withClient } from '../connection/with-client.js';
import { APP_ROLE, DEFINER_ROLE, WORKER_ROLE } from './roles.js';

export interface RolePasswords {
  readonly appPassword: string;
  readonly workerPassword: string;
}

/**
 * Makes sure that the app's, the worker's and the definer role exist, the first two with these passwords.
 * `ownerUrl` names a superuser or a role with CREATEROLE. Safe to repeat and to run at once.
 */
export async function provisionRoles(ownerUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await retryWhileContended(() => ensureLogin(client, APP_ROLE, passwords.appPassword));
    await retryWhileContended(() => ensureLogin(client, WORKER_ROLE, passwords.workerPassword));
    await provisionDefiner(client);
    await provisionActing(client);
  });
}

/** Makes sure that bunkai_definer exists and that the role at hand may act as it. */
export async function provisionDefiner(client: pg.Client): Promise<void> {
  await retryWhileContended(async () => {
    if (!(await roleExists(client, DEFINER_ROLE))) await client.query(`CREATE ROLE ${DEFINER_ROLE} NOLOGIN`);
    const { rows } = await client.query<{ superuser: boolean }>(
      'SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0]?.superuser) await client.query(`GRANT ${DEFINER_ROLE} TO CURRENT_USER`);
  });
}

/**
 * Makes sure that the worker may act as the app, under row-level security as one tenant, for as long as it says so (SET ROLE):
 * nothing of the app's rights is its own otherwise.
 */
export async function provisionActing(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ acts: boolean; version: number }>(
    `SELECT pg_has_role($1, $2, 'MEMBER') AS acts, current_setting('server_version_num')::int / 10000 AS version`,
    [WORKER_ROLE, APP_ROLE],
  );
  if (rows[0]?.acts) return;
  const grant =
    (rows[0]?.version ?? 0) < 16
      ? `ALTER ROLE ${WORKER_ROLE} NOINHERIT; GRANT ${APP_ROLE} TO ${WORKER_ROLE}`
      : `GRANT ${APP_ROLE} TO ${WORKER_ROLE} WITH INHERIT FALSE, SET TRUE`;
  try {
    await retryWhileContended(() => client.query(grant));
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
    throw new Error(`this account may not let the worker act as the app: have it granted by "${grant}"`, {
      cause: error,
    });
  }
}

/** Whether the server has a role of that name. */
export async function roleExists(client: pg.Client, role: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  return rowCount === 1;
}

async function ensureLogin(client: pg.Client, role: string, password: string): Promise<void> {
  const verb = (await roleExists(client, role)) ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}

// Two sessions changing one role at once: the name is taken meanwhile, or the catalogue's row was updated.
const contention = new Set(['23505', '42710', 'XX000']);

async function retryWhileContended(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === 10 || !(error instanceof pg.DatabaseError) || !contention.has(error.code ?? ''))
        throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}
