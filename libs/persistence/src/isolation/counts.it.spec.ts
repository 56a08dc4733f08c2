import { newId } from '@bunkai/kernel';
import { noTenant } from '@bunkai/application';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TypeormAlertRepository } from '../alert/typeorm-alert.repository.js';
import { OwnFlipRow } from '../rows/own-flip.row.js';
import { AlertSeenRow } from '../rows/alert-seen.row.js';
import { AlertRow } from '../rows/alert.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import {
  type PlantedTest,
  plantProfile,
  plantProfileVersion,
  plantSubscription,
} from '../testing/planted-subscription.js';
import {
  type PlantedTenant,
  type TestStage,
  hashOf,
  openStage,
  plantTenant,
} from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';

// Five customers hold a test on 12.4.1, four one on 10.1.1; one of them holds both, twice over.

const logging: PlantedTest = { name: 'logs for a year', control: '12.4.1' };
const crypto: PlantedTest = { name: 'encrypted at rest', control: '10.1.1' };

let database: TestDatabase;
let stage: TestStage;
let provider: PlantedTenant;
let serviceId: string;
let releaseId: string;
let loggers: PlantedTenant[];

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
  provider = await plantTenant(stage);
  serviceId = await plantService(stage, provider);
  releaseId = await plantRelease(stage, provider, serviceId);
  const both = await plantTenant(stage);
  await subscribe(both, [logging, crypto]);
  await subscribe(both, [logging, crypto]);
  loggers = [both];
  for (let number = 0; number < 4; number += 1) loggers.push(await customerWith(logging));
  for (let number = 0; number < 3; number += 1) await customerWith(crypto);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

async function subscribe(customer: PlantedTenant, tests: PlantedTest[], variant = ''): Promise<string> {
  const profileId = await plantProfile(stage, customer, tests);
  await plantSubscription(stage, customer, { provider, serviceId, profileId, variant });
  return profileId;
}

async function customerWith(test: PlantedTest): Promise<PlantedTenant> {
  const customer = await plantTenant(stage);
  await subscribe(customer, [test]);
  return customer;
}

function ask<Row>(as: PlantedTenant | typeof noTenant, sql: string, values: unknown[]): Promise<Row[]> {
  return stage.asApp.within(as, () => currentManager().query<Row[]>(sql, values));
}

const held = (as: PlantedTenant | typeof noTenant = provider, paths: readonly string[] | null = null) =>
  ask<{ hash: string }>(as, 'SELECT variant, reader_class, hash FROM held_tests($1, $2)', [serviceId, paths]);
const impact = (tests: PlantedTest[], as = provider, most = 100) => {
  const flips = tests.map(({ name }) => ({
    outcome: 'unmet',
    ...{ variant: '', reader_class: 'customers', hash: hashOf(name) },
  }));
  return ask(as, 'SELECT * FROM impact_counts($1, $2, $3)', [serviceId, JSON.stringify(flips), most]);
};

describe('the tests that a service’s customers hold', () => {
  it('are shown to its provider alone, those that read one of the paths', async () => {
    const hashes = [hashOf(crypto.name), hashOf(logging.name)].toSorted();
    expect((await held()).map(({ hash }) => hash)).toEqual(hashes);
    const readership = { variant: '', reader_class: 'customers' };
    expect(await held(provider, ['12.4.1/field', '9.2.3/field'])).toEqual([
      { ...readership, hash: hashOf(logging.name) },
    ]);
    expect(await held(provider, [])).toEqual([]);
    expect(await held(loggers[1])).toEqual([]);
    expect(await held(noTenant)).toEqual([]);
  });

  it('are not readable in any other way', async () => {
    const tables = [
      'test',
      'test_form',
      'requirement',
      'requirement_profile',
      'requirement_profile_version',
      'subscription',
      'verdict',
    ];
    for (const table of tables) {
      expect(await ask(provider, `SELECT count(*)::int AS count FROM ${table}`, [])).toEqual([{ count: 0 }]);
    }
  });
});

describe('the impact of a draft', () => {
  it('is a count of customers, and none of fewer than five', async () => {
    const five = [{ outcome: 'unmet', control: '12.4.1', customers: 5, estimated: false }];
    expect(await impact([logging])).toEqual(five);
    expect(await impact([crypto])).toEqual([]);
    expect(await impact([logging, crypto])).toEqual(five);
    expect(await impact([])).toEqual([]);
    expect(await impact([logging], loggers[0])).toEqual([]);
  });

  it('is exact where few hold the tests, and shows none that too few of a sample tell of', async () => {
    const five = [{ outcome: 'unmet', control: '12.4.1', customers: 5, estimated: false }];
    // Nine subscriptions: a look at nine is not known to be complete, but six hold the test.
    expect(await impact([logging], provider, 9)).toEqual(five);
    expect(await impact([logging], provider, 5)).toEqual([]);
  });

  it('follows the current version of each profile', async () => {
    const customer = await plantTenant(stage);
    const profileId = await subscribe(customer, [crypto]);
    const five = { outcome: 'unmet', customers: 5, estimated: false };
    expect(await impact([crypto])).toEqual([{ ...five, control: '10.1.1' }]);
    await stage.asApp.within(customer, () => plantProfileVersion(customer, profileId, 2, []));
    expect(await impact([crypto])).toEqual([]);
  });
});

describe('the reach of a release', () => {
  async function alert(to: PlantedTenant, kind: AlertRow['kind'], controls: string[]): Promise<string> {
    const id = newId();
    const now = new Date();
    const { organisationId } = to;
    await stage.asWorker.within(noTenant, async () => {
      const alert = {
        id,
        organisationId,
        kind,
        serviceId,
        releaseId,
        createdAt: now,
        occursAt: now,
      };
      await currentManager().insert(AlertRow, { ...alert, body: {} });
      for (const control of controls) {
        await currentManager().insert(OwnFlipRow, {
          alertId: id,
          requirementId: `R-${control}`,
          organisationId,
          control,
          severity: 'mandatory',
          outcomeBefore: 'met',
          outcomeAfter: 'unmet',
          reasonAfter: 'compared',
          evidenceBefore: [],
          evidenceAfter: [],
        });
      }
    });
    return id;
  }
  const reach = (as: PlantedTenant) => ask(as, 'SELECT * FROM release_reach($1)', [releaseId]);
  const none = { told: 0, delivered: 0, seen: 0, acknowledged: 0, objected: 0 };
  const flips = (as: PlantedTenant) => ask(as, 'SELECT * FROM release_flip_counts($1)', [releaseId]);

  it('counts customers told and customers who saw it, for its provider', async () => {
    expect(await reach(provider)).toEqual([{ ...none }]);
    const alerts: string[] = [];
    for (const customer of loggers.slice(0, 4))
      alerts.push(await alert(customer, 'verdicts-flipped', ['12.4.1']));
    await alert(provider, 'release-out', []);
    expect(await flips(provider)).toEqual([]);
    const [first] = loggers as [PlantedTenant];
    alerts.push(await alert(first, 'verdicts-flipped', ['12.4.1', '10.1.1']));
    for (const alertId of [alerts[0], alerts[4]]) {
      const { organisationId, accountId } = first;
      await stage.asApp.within(first, () =>
        currentManager().insert(AlertSeenRow, {
          alertId: alertId ?? '',
          accountId,
          organisationId,
          seenAt: new Date(),
        }),
      );
    }
    expect(await reach(provider)).toEqual([{ ...none, told: 4, seen: 1 }]);
    await stage.asApp.within(first, () =>
      new TypeormAlertRepository().acknowledge(alerts.slice(0, 1), new Date(), true),
    );
    expect(await reach(provider)).toEqual([{ ...none, told: 4, seen: 1, acknowledged: 1 }]);
    expect(await flips(provider)).toEqual([]);
    expect(await reach(first)).toEqual([]);
  });

  it('counts flips from five customers on', async () => {
    await alert(loggers[4] ?? provider, 'verdicts-flipped', ['12.4.1']);
    const flipped = { kind: 'verdicts-flipped', outcome_after: 'unmet', control: '12.4.1', customers: 5 };
    expect(await flips(provider)).toEqual([flipped]);
    expect(await flips(loggers[0] ?? provider)).toEqual([]);
  });
});
