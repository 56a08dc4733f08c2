import { assertUnprivileged, createDataSource } from '@bunkai/persistence';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { withAccount, withDatabase } from './database-url.js';
import { provision } from './provision.js';

const database = `provision_${process.pid}`;
const ownerUrl = withDatabase(inject('postgresUrl'), database);
const passwords = inject('postgresPasswords');

async function run(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('provision', () => {
  afterAll(() => run(inject('postgresUrl'), `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));

  it('makes the database, the schema and the queues as an owner that is no superuser, again and again', async () => {
    const first = await provision({ ownerUrl, passwords });
    const second = await provision({ ownerUrl, passwords });
    expect(second).toEqual(first);
    const tables = await run(
      ownerUrl,
      "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN ('public', 'bunkai_queue')",
    );
    expect(tables).toEqual([{ tableowner: 'bunkai_owner' }]);
  });

  it('hands out connections whose roles cannot go round row-level security', async () => {
    const { appUrl, workerUrl } = await provision({ ownerUrl, passwords });
    for (const [url, role] of [
      [appUrl, 'bunkai_app'],
      [workerUrl, 'bunkai_worker'],
    ] as const) {
      const dataSource = await createDataSource(url, { applicationName: 'spec', poolSize: 1 }).initialize();
      try {
        await assertUnprivileged(dataSource);
        expect(await dataSource.query('SELECT current_user AS role')).toEqual([{ role }]);
      } finally {
        await dataSource.destroy();
      }
    }
  });

  it('refuses an account that may not create roles, and says what to do', async () => {
    const plainUrl = withAccount(ownerUrl, 'bunkai_plain_spec', 'plain');
    await run(ownerUrl, "CREATE ROLE bunkai_plain_spec LOGIN PASSWORD 'plain'");
    await expect(provision({ ownerUrl: plainUrl, passwords })).rejects.toThrow(
      /bunkai_plain_spec may not create roles[^]*MIGRATION_DATABASE_URL/,
    );
  });

  it('refuses a server that does not answer and a wrong password, without repeating it', async () => {
    const nobody = 'postgres://x:s3cret@127.0.0.1:1/x';
    await expect(provision({ ownerUrl: nobody, passwords })).rejects.toThrow(
      /127\.0\.0\.1:1 cannot be reached/,
    );
    const wrong = provision({ ownerUrl: withAccount(ownerUrl, 'bunkai_owner', 's3cret'), passwords });
    await expect(wrong).rejects.toThrow(/^(?!.*s3cret).*password authentication failed/);
  });

  it('refuses a connection given for one role that names another', async () => {
    const appUrl = withAccount(ownerUrl, 'somebody', 'x');
    await expect(provision({ ownerUrl, appUrl, passwords })).rejects.toThrow(/must be bunkai_app/);
  });
});
