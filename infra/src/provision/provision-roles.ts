// The login roles of the processes: none of them owns a table, may bypass row-level security or make other roles.
import pg from 'pg';
import { withAccount } from './database-url.js';

/** Thrown when the server's state or the account's rights do not allow what a start needs; the message says what to do. */
export class ProvisioningRefused extends Error {}

/**
 * Makes sure that `role` exists with `password` and no privilege of its own. `adminUrl` needs CREATEROLE.
 * Safe to repeat; a password is only set where the given one does not work.
 */
export async function provisionRole(adminUrl: string, role: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Roles belong to the whole server: two starts at once would collide in its catalogue.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('bunkai provision roles'))");
    await client.query("SET LOCAL password_encryption = 'scram-sha-256'");
    const literal = client.escapeLiteral(password);
    const name = client.escapeIdentifier(role);
    if (!(await exists(client, role))) {
      await client.query(
        `CREATE ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${literal}`,
      );
    } else if (!(await opens(withAccount(adminUrl, role, password)))) {
      await client.query(`ALTER ROLE ${name} LOGIN PASSWORD ${literal}`);
    }
    const database = client.escapeIdentifier(client.database ?? 'postgres');
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${name}`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ powerful: boolean }>(
    `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS powerful
       FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  if (rows[0]?.powerful) {
    throw new ProvisioningRefused(
      `the database role ${role} has privileges that it must not have: take SUPERUSER, BYPASSRLS, CREATEROLE, CREATEDB and REPLICATION from it, or drop it`,
    );
  }
  return rows.length > 0;
}

async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
