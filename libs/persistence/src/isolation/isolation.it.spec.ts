import { newId } from '@bunkai/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withClient } from '../connection/with-client.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type PlantedTenant, openStage } from '../testing/planted-tenant.js';
import { plantWorld } from './planted-world.js';
import { ownership, tablesWithoutTenants } from './tenant-tables.js';

// Raw SQL under the application's role, table by table as the catalogue has them: a table that is added without
// policies, or without a row in the planted world, fails here.

const database: TestDatabase = await createTestDatabase(inject('postgresUrl'));
const superuserUrl = new URL(new URL(database.ownerUrl).pathname, inject('postgresSuperuserUrl')).href;
const tables = await withClient(database.ownerUrl, async (client) => {
  const { rows } = await client.query<{ name: string; covered: boolean }>(
    `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS covered FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'f')
        AND NOT relispartition ORDER BY relname`,
  );
  return rows;
});
const covered = tables.filter((table) => table.covered).map((table) => table.name);
const open = covered.filter((table) => !ownership[table]?.closed);
const ownIn = (table: string) => ownership[table]?.own ?? 'organisation_id = current_organisation()';

let tenant: PlantedTenant;
let stranger: PlantedTenant;
let app: pg.Client;
let superuser: pg.Client;

beforeAll(async () => {
  const stage = await openStage(database);
  tenant = await plantWorld(stage);
  stranger = await plantWorld(stage);
  await stage.close();
  app = new pg.Client({ connectionString: database.appUrl });
  superuser = new pg.Client({ connectionString: superuserUrl });
  await Promise.all([app.connect(), superuser.connect()]);
});
afterAll(async () => {
  await Promise.all([app.end(), superuser.end()]);
  await database.drop();
});

async function as<T>(context: PlantedTenant | undefined, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN');
  try {
    if (context) {
      const values = [context.organisationId, context.accountId];
      await app.query(
        "SELECT set_config('bunkai.organisation', $1, true), set_config('bunkai.account', $2, true)",
        values,
      );
    }
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

async function count(table: string, where: string): Promise<number> {
  const { rows } = await app.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
  );
  return rows[0]?.count ?? Number.NaN;
}

async function refusalOf(sql: string, values: unknown[] = []): Promise<string | undefined> {
  try {
    await app.query(sql, values);
    return undefined;
  } catch (error) {
    return (error as pg.DatabaseError).code;
  }
}
const insufficientPrivilege = '42501';

/** The columns that the application may change, each with a value that it may write: its own, if it may read that. */
async function updatableColumns(table: string): Promise<{ name: string; value: string }[]> {
  const { rows } = await superuser.query<{ name: string; value: string }>(
    `SELECT attname AS name, CASE WHEN has_column_privilege('bunkai_app', attrelid, attnum, 'SELECT')
                                  THEN quote_ident(attname) ELSE '''x''' END AS value
       FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
        AND has_column_privilege('bunkai_app', attrelid, attnum, 'UPDATE')`,
    [table],
  );
  return rows;
}

describe('row-level security', () => {
  it('covers every table, or there is a reason', () => {
    const uncovered = tables.filter((table) => !table.covered).map((table) => table.name);
    expect(uncovered).toEqual(Object.keys(tablesWithoutTenants).toSorted());
  });

  it('leaves nobody a way to a partition but through its table', async () => {
    const { rows } = await superuser.query<{ name: string; reached: boolean }>(
      `SELECT c.relname AS name, NOT (c.relrowsecurity AND c.relforcerowsecurity) OR c.relacl IS NOT NULL
              OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) AS reached
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relispartition`,
    );
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter(({ reached }) => reached)).toEqual([]);
  });

  it('gives the application no policy that lets everything through, but for what is public', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT tablename || '.' || policyname AS name FROM pg_policies
        WHERE (roles @> '{bunkai_app}' OR roles @> '{public}') AND 'true' IN (qual, with_check)`,
    );
    expect(rows.map((row) => row.name).toSorted()).toEqual([
      'directory_entry.everyone_select',
      'release_fact.everyone_select',
    ]);
  });
});

describe.each(open)('%s', (table) => {
  it('shows a tenant its own rows', async () => {
    expect(await as(tenant, () => count(table, ownIn(table)))).toBeGreaterThan(0);
  });

  it("shows none of a stranger's, whatever the query forgets", async () => {
    const shared = ownership[table]?.shared ?? 'false';
    expect(await as(stranger, () => count(table, `NOT coalesce(${ownIn(table)} OR ${shared}, false)`))).toBe(
      0,
    );
  });

  it('shows nothing but what is public without a tenant', async () => {
    const visible = ownership[table]?.open ?? 'false';
    expect(await as(undefined, () => count(table, `NOT ${visible}`))).toBe(0);
  });
});

describe.each(covered)('%s', (table) => {
  it('lets a tenant change its own rows at most, column by column', async () => {
    for (const { name, value } of await updatableColumns(table)) {
      await as(tenant, async () => {
        const own = await count(table, ownIn(table));
        const { rowCount } = await app.query(`UPDATE ${table} SET ${name} = ${value}`);
        expect({ column: name, rowCount }).toEqual({ column: name, rowCount: own });
      });
    }
  });

  it('lets a tenant delete its own rows at most', async () => {
    const { rows } = await superuser.query<{ may: boolean }>(
      "SELECT has_table_privilege('bunkai_app', $1, 'DELETE') AS may",
      [table],
    );
    await as(tenant, async () => {
      if (!rows[0]?.may) return expect(await refusalOf(`DELETE FROM ${table}`)).toBe(insufficientPrivilege);
      const own = await count(table, ownIn(table));
      expect((await app.query(`DELETE FROM ${table}`)).rowCount).toBe(own);
    });
  });

  it('lets nobody empty it', async () => {
    expect(await as(tenant, () => refusalOf(`TRUNCATE ${table} CASCADE`))).toBe(insufficientPrivilege);
  });

  it("lets nobody add a row as a stranger's", async () => {
    const { rows } = await superuser.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const { row } of rows) {
      const outsider = { organisationId: newId(), accountId: newId(), slug: '' };
      const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`;
      expect(await as(outsider, () => refusalOf(insert, [JSON.stringify(row)]))).toBe(insufficientPrivilege);
    }
  });
});
