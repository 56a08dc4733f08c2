import { noTenant } from '@bunkai/application';
import { alertRepositoryContract } from '@bunkai/application/testing';
import { newId } from '@bunkai/kernel';
import { afterAll, beforeAll, inject } from 'vitest';
import { OwnFlipRow } from '../rows/own-flip.row.js';
import { AlertRow } from '../rows/alert.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import { type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormAlertRepository } from './typeorm-alert.repository.js';

let database: TestDatabase;
let stage: TestStage;
let serviceId: string;
let releaseId: string;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
  const provider = await plantTenant(stage);
  serviceId = await plantService(stage, provider);
  releaseId = await plantRelease(stage, provider, serviceId);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

async function giveAlert(organisationId: string, createdAt: Date, flip: boolean): Promise<string> {
  const id = newId();
  await stage.asWorker.within(noTenant, async () => {
    await currentManager().insert(AlertRow, {
      id,
      organisationId,
      kind: flip ? 'verdicts-flipped' : 'release-published',
      serviceId,
      releaseId,
      subscriptionId: null,
      createdAt,
      occursAt: createdAt,
      body: {},
    });
    if (!flip) return;
    await currentManager().insert(OwnFlipRow, {
      alertId: id,
      requirementId: 'R-1',
      organisationId,
      control: '12.4.1',
      severity: 'mandatory',
      outcomeBefore: 'met',
      outcomeAfter: 'unmet',
      reasonAfter: 'compared',
      evidenceBefore: [],
      evidenceAfter: [],
    });
  });
  return id;
}

alertRepositoryContract(() => ({
  transactions: stage.asApp,
  alerts: new TypeormAlertRepository(),
  newTenant: () => plantTenant(stage),
  giveAlert: (to, createdAt, flip = false) => giveAlert(to.organisationId ?? '', createdAt, flip),
}));
