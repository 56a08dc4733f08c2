import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withClient } from '../connection/with-client.js';
import { ReleaseRow } from '../rows/release.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import { type PlantedTenant, type TestStage, hashOf, openStage } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { plantWorld } from './planted-world.js';

const immutable = [
  'access_grant',
  'nda_acceptance',
  'release',
  'release_copy',
  'release_fact',
  'replaced_profile',
  'requirement',
  'requirement_profile_version',
  'test',
  'test_form',
  'upstream_link',
];

let database: TestDatabase;
let superuserUrl: string;
let stage: TestStage;
let tenant: PlantedTenant;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  superuserUrl = new URL(new URL(database.ownerUrl).pathname, inject('postgresSuperuserUrl')).href;
  stage = await openStage(database);
  tenant = await plantWorld(stage);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

function refusalOf(url: string, sql: string): Promise<unknown> {
  return withClient(url, (client) =>
    client.query(sql).then(
      () => 'done',
      (error: unknown) => (error instanceof pg.DatabaseError ? error.message : error),
    ),
  );
}

describe.each(immutable)('%s', (table) => {
  it.each([
    ['UPDATE', `UPDATE ${table} SET organisation_id = organisation_id`],
    ['DELETE', `DELETE FROM ${table}`],
    ['TRUNCATE', `TRUNCATE ${table} CASCADE`],
  ])('refuses %s to its owner and to a superuser', async (operation, sql) => {
    const change = table.startsWith('test') ? sql.replaceAll('organisation_id', 'hash') : sql;
    // Of the tables that a TRUNCATE cascades to, whichever comes first refuses.
    const message = /^(\w+) refuses (\w+): its rows are never changed or deleted$/;
    for (const url of [database.ownerUrl, superuserUrl]) {
      const refusal = await refusalOf(url, change);
      expect(refusal).toMatch(message);
      const [, refuser, refused] = message.exec(String(refusal)) ?? [];
      expect(refused).toBe(operation);
      if (operation !== 'TRUNCATE') expect(refuser).toBe(table);
    }
  });

  it('refuses it in a replica session, too', async () => {
    const sql = `SET session_replication_role = replica; DELETE FROM ${table}`;
    expect(await refusalOf(superuserUrl, sql)).toBe(
      `${table} refuses DELETE: its rows are never changed or deleted`,
    );
  });

  it.each(['bunkai_app', 'bunkai_worker'])('gives %s no right to try', async (role) => {
    const rights = await withClient(superuserUrl, (client) =>
      client.query(
        `SELECT has_any_column_privilege($1, $2, 'UPDATE') OR has_table_privilege($1, $2, 'DELETE')
             OR has_table_privilege($1, $2, 'TRUNCATE') OR has_table_privilege($1, $2, 'TRIGGER') AS some`,
        [role, table],
      ),
    );
    expect(rights.rows).toEqual([{ some: false }]);
  });
});

it('guards every table that a published release is stored in', async () => {
  const guarded = await withClient(superuserUrl, (client) =>
    client.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger
        WHERE tgfoid = 'refuse_change'::regproc AND tgenabled = 'A' ORDER BY 1`,
    ),
  );
  expect(guarded.rows.map((row) => row.name)).toEqual(immutable);
});

describe('the order of releases', () => {
  async function publish(serviceId: string, values: Partial<ReleaseRow>): Promise<void> {
    const at = new Date();
    await stage.asApp.within(tenant, () =>
      currentManager().insert(ReleaseRow, {
        id: crypto.randomUUID(),
        serviceId,
        organisationId: tenant.organisationId,
        kind: 'disclosure',
        document: {},
        hash: hashOf('document'),
        publishedAt: at,
        publishedBy: tenant.accountId,
        effectiveFrom: at,
        summary: {},
        diff: [],
        ...values,
      }),
    );
  }
  const withdrawal = { kind: 'withdrawal', document: null } as const;

  it('has no gap, goes forward in time, and ends in one withdrawal of each disclosure at most', async () => {
    const serviceId = await plantService(stage, tenant, 'ordered');
    await expect(publish(serviceId, { number: 2 })).rejects.toThrow('release number 2 does not follow 0');
    await plantRelease(stage, tenant, serviceId);
    const early = { number: 2, publishedAt: new Date(0) };
    await expect(publish(serviceId, early)).rejects.toThrow(
      'release 2 would be published before its predecessor',
    );
    await expect(publish(serviceId, { ...withdrawal, number: 2, withdraws: 2 })).rejects.toThrow(
      'release_kind_check',
    );
    await expect(publish(serviceId, { number: 2, withdraws: 1 })).rejects.toThrow('release_kind_check');
    await expect(publish(serviceId, { number: 2, document: null })).rejects.toThrow('release_kind_check');
    await publish(serviceId, { ...withdrawal, number: 2, withdraws: 1 });
    const again = publish(serviceId, { ...withdrawal, number: 3, withdraws: 1 });
    await expect(again).rejects.toThrow('release_service_id_withdraws_key');
    const twice = publish(serviceId, { ...withdrawal, number: 3, withdraws: 2 });
    await expect(twice).rejects.toThrow('a withdrawal cannot be withdrawn');
    await publish(serviceId, { number: 3 });
  });
});
