// The owner of an embedded database: like the account a hosted PostgreSQL hands out, no superuser.
import pg from 'pg';
import { withAccount, withDatabase } from './database-url.js';

export const OWNER_ROLE = 'bunkai_owner';

/**
 * Makes the owner role (CREATEROLE and CREATEDB, no superuser) and a database of its own, both unless they exist.
 * Returns the owner's URL to that database.
 */
export async function provisionOwner(
  superuserUrl: string,
  password: string,
  database: string,
): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = client.escapeIdentifier(OWNER_ROLE);
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
      [OWNER_ROLE, database],
    );
    if (!rows[0]?.role)
      await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE CREATEDB`);
    await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`GRANT pg_signal_backend TO ${role}`);
    if (!rows[0]?.database)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${role}`);
    return withDatabase(withAccount(superuserUrl, OWNER_ROLE, password), database);
  } finally {
    await client.end();
  }
}
