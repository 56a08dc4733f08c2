import { APP_ROLE } from '@bunkai/persistence';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { withAccount } from './database-url.js';
import { ProvisioningRefused, provisionRole } from './provision-roles.js';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    postgresSuperuserUrl: string;
    postgresPasswords: { readonly app: string; readonly worker: string };
  }
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('provisionRole', () => {
  const owner = inject('postgresUrl');

  it('makes a role that can sign in and has no privilege', async () => {
    const url = withAccount(owner, APP_ROLE, inject('postgresPasswords').app);
    const rows = await ask(
      url,
      `SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication
         FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        rolname: 'bunkai_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
      },
    ]);
  });

  it('may run many times at once, and sets a password that no longer works', async () => {
    await Promise.all(Array.from({ length: 5 }, () => provisionRole(owner, 'bunkai_role_spec', 'first')));
    await provisionRole(owner, 'bunkai_role_spec', "seco'nd");
    const rows = await ask(withAccount(owner, 'bunkai_role_spec', "seco'nd"), 'SELECT 1 AS one');
    expect(rows).toEqual([{ one: 1 }]);
    await expect(ask(withAccount(owner, 'bunkai_role_spec', 'first'), 'SELECT 1')).rejects.toThrow(
      /password/,
    );
  });

  it('refuses a role of that name that could bypass row-level security', async () => {
    await ask(inject('postgresSuperuserUrl'), 'CREATE ROLE bunkai_powerful_spec LOGIN BYPASSRLS');
    await expect(provisionRole(owner, 'bunkai_powerful_spec', 'x')).rejects.toThrow(ProvisioningRefused);
  });
});
