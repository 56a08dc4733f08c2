import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDataSource } from '../connection/create-data-source.js';
import { withClient } from '../connection/with-client.js';
import { migrations } from '../migrations/migrations.js';
import { isMigrated, migrate, revertAll } from './migrate.js';

const name = `bunkai_migrate_${randomBytes(4).toString('hex')}`;
const ownerUrl = new URL(`/${name}`, inject('postgresUrl')).href;

function inAdmin(sql: string): Promise<unknown> {
  return withClient(inject('postgresUrl'), (client) => client.query(sql));
}

/** Everything in the schema that a migration could leave behind or change, as one text a thing. */
function describeSchema(client: pg.Client): Promise<string[]> {
  return client
    .query<{ thing: string }>(
      `SELECT format('table %s %s %s %s', relname, relkind, relrowsecurity, relacl) AS thing
         FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')
       UNION ALL SELECT format('column %s %s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attacl)
         FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND attnum > 0
       UNION ALL SELECT format('constraint %s %s', conname, pg_get_constraintdef(oid))
         FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
       UNION ALL SELECT format('policy %s %s %s %s %s %s', tablename, policyname, cmd, roles, qual, with_check)
         FROM pg_policies WHERE schemaname = 'public'
       UNION ALL SELECT format('trigger %s %s', tgenabled, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL SELECT format('function %s %s %s', proowner::regrole, proacl, pg_get_functiondef(oid))
         FROM pg_proc WHERE pronamespace = 'public'::regnamespace
       UNION ALL SELECT format('schema %s', nspacl) FROM pg_namespace WHERE nspname = 'public'
       ORDER BY 1`,
    )
    .then(({ rows }) => rows.map((row) => row.thing));
}

describe('migrations', () => {
  beforeAll(() => inAdmin(`CREATE DATABASE ${name}`));
  afterAll(() => inAdmin(`DROP DATABASE ${name} WITH (FORCE)`));

  it('apply, revert without leaving anything, and apply again to the same schema', async () => {
    await withClient(ownerUrl, async (client) => {
      const applied = await migrate(ownerUrl);
      expect(applied).toEqual(migrations.map((migration) => migration.name));
      const first = await describeSchema(client);
      expect(first.filter((thing) => thing.startsWith('table ')).length).toBeGreaterThan(27);
      expect(await migrate(ownerUrl)).toEqual([]);

      await revertAll(ownerUrl);
      // What remains is the list of migrations itself.
      const left = (await describeSchema(client)).filter((thing) => !/^schema |migration|"?PK_/.test(thing));
      expect(left).toEqual([]);

      await migrate(ownerUrl);
      expect(await describeSchema(client)).toEqual(first);
    });
  });

  it('are applied once when several processes start at the same time', async () => {
    await revertAll(ownerUrl);
    const applied = await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
    expect(applied.map((names) => names.length).toSorted()).toEqual([0, 0, migrations.length]);
  });

  it('tell whether they are all there', async () => {
    const dataSource = await createDataSource(ownerUrl, { applicationName: 'spec' }).initialize();
    try {
      expect(await isMigrated(dataSource)).toBe(true);
      await revertAll(ownerUrl);
      expect(await isMigrated(dataSource)).toBe(false);
    } finally {
      await dataSource.destroy();
    }
  });

  it('are named for what they do and in order', () => {
    const names = migrations.map((migration) => migration.name);
    expect(names.map((each) => /^[A-Z][A-Za-z]+\d{13}$/.test(each))).toEqual(names.map(() => true));
    const stamps = names.map((each) => each.slice(-13));
    expect(stamps.toSorted()).toEqual(stamps);
  });
});
