// What the database itself takes as a record of notice: a broken promise with its reason, a kept one without.
import { newId } from '@bunkai/kernel';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import {
  type PlantedTenant,
  type TestStage,
  hashOf,
  openStage,
  plantTenant,
} from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';

let database: TestDatabase;
let stage: TestStage;
let provider: PlantedTenant;
let serviceId: string;
let last = 1;
beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
  provider = await plantTenant(stage);
  serviceId = await plantService(stage, provider);
  await plantRelease(stage, provider, serviceId);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

/** A release of the service with this record. */
async function publish(notice: object | null): Promise<void> {
  const id = newId();
  const { organisationId, accountId } = provider;
  const parameters = [
    id,
    serviceId,
    organisationId,
    last + 1,
    hashOf(id),
    accountId,
    notice && JSON.stringify(notice),
  ];
  await stage.asApp.within(provider, () =>
    currentManager().query(
      `INSERT INTO release (id, service_id, organisation_id, number, kind, document, hash, published_at, published_by,
                            effective_from, summary, diff, notice)
       VALUES ($1, $2, $3, $4, 'disclosure', '{}', $5, now(), $6, now(), '{"en": "x"}', '[]', $7)`,
      parameters,
    ),
  );
  last += 1;
}

const [kept, broken] = [{ kept: true }, { kept: false }];
const reason = { en: 'An emergency.' };

it.each([[null], [{ promises: [kept], reason: null }], [{ promises: [broken, kept], reason }]])(
  'takes %j',
  async (notice) => {
    await expect(publish(notice)).resolves.toBeUndefined();
  },
);

it.each([
  ['nothing promised', { promises: [], reason: null }],
  ['no promises', { reason: null }],
  ['a broken promise without a reason', { promises: [kept, broken], reason: null }],
  ['a broken promise and no word of a reason', { promises: [broken] }],
  ['an empty reason', { promises: [broken], reason: {} }],
  ['a reason that is no text by language', { promises: [broken], reason: 'An emergency.' }],
  ['a reason where nothing is broken', { promises: [kept], reason }],
])('refuses %s', async (_what, notice) => {
  await expect(publish(notice)).rejects.toThrow('release_notice_check');
});
