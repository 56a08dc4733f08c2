import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { assertUnprivileged } from './assert-unprivileged.js';
import { createDataSource } from './create-data-source.js';
import { withClient } from './with-client.js';

const suffix = randomBytes(4).toString('hex');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => database.drop());

async function startAs(url: string): Promise<void> {
  const dataSource = await createDataSource(url, { applicationName: 'spec', poolSize: 1 }).initialize();
  try {
    await assertUnprivileged(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** A login role, made by the superuser with `attributes`, and its URL to the test database. */
async function withRole(
  attributes: string,
  grants: (role: string) => string,
  use: (url: string, role: string) => Promise<void>,
) {
  const role = `bunkai_spec_${suffix}_${randomBytes(2).toString('hex')}`;
  const url = new URL(database.appUrl);
  url.username = role;
  url.password = 'spec';
  const superuser = new URL(inject('postgresSuperuserUrl'));
  superuser.pathname = url.pathname;
  await withClient(superuser.href, async (client) => {
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'spec' ${attributes}; ${grants(role)}`);
    try {
      await use(url.href, role);
    } finally {
      await client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });
}

describe('assertUnprivileged', () => {
  it('lets the app and the worker start', async () => {
    await expect(startAs(database.appUrl)).resolves.toBeUndefined();
    await expect(startAs(database.workerUrl)).resolves.toBeUndefined();
  });

  it('refuses the owner of the tables', async () => {
    await expect(startAs(database.ownerUrl)).rejects.toThrow(
      /refusing to start as the database role "[^"]+".*(owns the table|superuser)/,
    );
  });

  it('refuses a superuser', async () => {
    const superuser = new URL(inject('postgresSuperuserUrl'));
    superuser.pathname = new URL(database.ownerUrl).pathname;
    await expect(startAs(superuser.href)).rejects.toThrow(
      /it is a superuser\. Connect as bunkai_app or bunkai_worker/,
    );
  });

  it.each([
    ['BYPASSRLS', 'BYPASSRLS', () => '', /it has BYPASSRLS/],
    ['CREATEROLE', 'CREATEROLE', () => '', /it has CREATEROLE/],
    [
      'membership in the definer role',
      '',
      (role: string) => `GRANT bunkai_definer TO ${role}`,
      /a member of bunkai_definer, the owner of received_subscription/,
    ],
    [
      'membership without inheritance',
      'NOINHERIT',
      (role: string) => `GRANT bunkai_definer TO ${role}`,
      /a member of bunkai_definer/,
    ],
    [
      'CREATE on the schema',
      '',
      (role: string) => `GRANT CREATE ON SCHEMA public TO ${role}`,
      /may create objects in the schema public/,
    ],
  ])('refuses %s', async (_, attributes, grants, message) => {
    await withRole(attributes, grants, (url) => expect(startAs(url)).rejects.toThrow(message));
  });

  it('refuses a session that has only put its rights aside', async () => {
    await withRole(
      'BYPASSRLS',
      (role) => `GRANT bunkai_app TO ${role}`,
      async (plain, role) => {
        const url = new URL(plain);
        url.searchParams.set('options', '-c role=bunkai_app');
        await expect(startAs(url.href)).rejects.toThrow(
          `as the database role "${role}", which could get round`,
        );
      },
    );
  });
});
