import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createDataSource } from '../connection/create-data-source.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';

// The row classes and the migrated schema say the same, or this names the difference.

interface ColumnFact {
  readonly relation: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly key: boolean;
}

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  dataSource = await createDataSource(database.ownerUrl, { applicationName: 'spec' }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

function inSchema(kinds: 'rp' | 'v'): Promise<ColumnFact[]> {
  return dataSource.query<ColumnFact[]>(
    `SELECT c.relname AS relation, a.attname AS column, format_type(a.atttypid, NULL) AS type,
            NOT a.attnotnull AS nullable, coalesce(a.attnum = ANY (k.conkey), false) AS key
       FROM pg_attribute a
       JOIN pg_class c ON c.oid = a.attrelid AND strpos($1, c.relkind::text) > 0 AND NOT c.relispartition
        AND c.relnamespace = 'public'::regnamespace
       LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
      WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'migration'`,
    [kinds],
  );
}

function inRows(tableType: 'regular' | 'view'): ColumnFact[] {
  return dataSource.entityMetadatas
    .filter((metadata) => metadata.tableType === tableType)
    .flatMap((metadata) =>
      metadata.columns.map((column) => ({
        relation: metadata.tableName,
        column: column.databaseName,
        type: `${dataSource.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
        nullable: column.isNullable,
        key: column.isPrimary,
      })),
    );
}

const inOrder = (facts: ColumnFact[]) =>
  facts.map((fact) => JSON.stringify(Object.entries(fact).toSorted())).toSorted();

it('are the tables of the schema, column by column', async () => {
  expect(inOrder(inRows('regular'))).toEqual(inOrder(await inSchema('rp')));
});

it('are the views of the schema', async () => {
  const names = (facts: ColumnFact[]) => facts.map((fact) => `${fact.relation}.${fact.column}`).toSorted();
  expect(names(inRows('view'))).toEqual(names(await inSchema('v')));
});

it('need no default but for what caused it: whoever writes gives every value', async () => {
  const defaults = await dataSource.query<{ name: string }[]>(
    `SELECT table_name || '.' || column_name AS name
       FROM information_schema.columns JOIN pg_class c ON c.oid = table_name::regclass AND NOT c.relispartition
      WHERE table_schema = 'public' AND column_default IS NOT NULL AND table_name <> 'migration' ORDER BY 1`,
  );
  expect(defaults.map(({ name }) => name)).toEqual(['alert.correlation_id', 'outbox.correlation_id']);
});
