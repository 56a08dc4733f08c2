// The impact preview on PostgreSQL: real tests of real subscribers, counted across tenants.
import { PreviewImpact, PreviewLimit } from '@bunkai/application';
import type { MemberPrincipal } from '@bunkai/access';
import { disclosureOf, givenRelease } from '@bunkai/application/testing';
import { hashJson } from '@bunkai/disclosure';
import { newId, systemClock } from '@bunkai/kernel';
import { type Test, pathsRead } from '@bunkai/requirement';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { TypeormDraftRepository } from '../draft/typeorm-draft.repository.js';
import { TypeormAttemptRepository } from '../identity/typeorm-attempt.repository.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { RequirementRow } from '../rows/requirement.row.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantService } from '../testing/planted-release.js';
import { plantProfile, plantSubscription } from '../testing/planted-subscription.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormImpactRepository } from './typeorm-impact.repository.js';

let database: TestDatabase;
let stage: TestStage;
const stored = {
  services: new TypeormServiceRepository(),
  drafts: new TypeormDraftRepository(),
  releases: new TypeormReleaseRepository(),
  impacts: new TypeormImpactRepository(),
};

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

const atLeastAYear: Test = {
  every: '12.4.1/logRetentionByType',
  test: { field: './retention', op: 'atLeast', value: 'P1Y' },
};
const reviewed: Test = { field: '6.1.1/@reviewed', op: 'ageAtMost', value: 'P1Y' };

/** A requirement of the customer's latest profile version, its test interned. */
async function require(customer: PlantedTenant, control: string, test: Test): Promise<void> {
  const hash = hashJson(test);
  const interned = {
    hash,
    catalogue: 'iso27017-2015',
    scope: 'service',
    test,
    paths: pathsRead(test),
    reads_upstream: false,
  };
  await stage.asApp.within(customer, async () => {
    const manager = currentManager();
    const form = { hash, test_hash: hash, test };
    await manager.query('SELECT intern_tests($1::jsonb, $2::jsonb)', [
      JSON.stringify([interned]),
      JSON.stringify([form]),
    ]);
    const [version] = await manager.query<[{ id: string }]>('SELECT id FROM requirement_profile_version');
    await manager.insert(RequirementRow, {
      profileVersionId: version.id,
      requirementId: newId(),
      organisationId: customer.organisationId,
      position: control === '12.4.1' ? 0 : 1,
      control,
      severity: 'mandatory',
      scope: 'service',
      testHash: hash,
      formHash: hash,
    });
  });
}

it('counts customers by control from five on, and names nobody', async () => {
  const provider = await plantTenant(stage);
  const serviceId = await plantService(stage, provider, 'compute');
  const service = { id: serviceId, slug: 'compute', organisationId: provider.organisationId };
  const publishing = { ...stored, transactions: stage.asApp, newTenant: () => plantTenant(stage) };
  await givenRelease(publishing, provider, {
    ...service,
    name: 'Compute',
    ndaTerms: null,
    createdAt: new Date(),
  });
  await stage.asApp.within(provider, () =>
    stored.drafts.save({
      serviceId,
      document: { ...disclosureOf(provider, 'compute', 'P30D'), variants: {} },
      revision: 1,
      updatedAt: new Date(),
      updatedBy: provider.accountId,
    }),
  );
  const principal: MemberPrincipal = {
    kind: 'member',
    ...provider,
    roles: ['owner'],
    provider: true,
    customer: true,
  };
  const preview = async (as = principal) => {
    const limit = new PreviewLimit(stage.asApp, new TypeormAttemptRepository(), systemClock);
    const result = await new PreviewImpact(stage.asApp, stored, limit, systemClock).execute(as, {
      serviceId,
      effectiveFrom: null,
    });
    return result.ok ? result.value.flips : result.refusal;
  };

  const counts = [];
  for (let count = 1; count <= 5; count += 1) {
    const customer = await plantTenant(stage);
    const profileId = await plantProfile(stage, customer, []);
    await require(customer, '12.4.1', atLeastAYear);
    await require(customer, '6.1.1', reviewed);
    await plantSubscription(stage, customer, { provider, serviceId, profileId });
    counts.push(await preview());
  }
  const quiet = { met: [], unmet: [], undetermined: [] };
  const five = [{ control: '12.4.1', customers: 5, estimated: false }];
  expect(counts).toEqual([quiet, quiet, quiet, quiet, { ...quiet, unmet: five }]);

  const other = await plantTenant(stage);
  expect(await preview({ ...principal, ...other })).toEqual({ code: 'NOT_FOUND', what: 'service' });
});
