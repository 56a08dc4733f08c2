// Reminders on PostgreSQL: each is written at its instant, to whom it concerns, and once, however often and by whomever.
import { SendReminders } from '@bunkai/application';
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { AssessedWorld } from '../assessment/assessed-world.harness.js';
import { TypeormAlertRepository } from '../alert/typeorm-alert.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type PlantedTenant, type TestStage, openStage } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormReminderRepository } from './typeorm-reminder.repository.js';

let database: TestDatabase;
let stage: TestStage;
beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

const logs = (retention: string, reviewed?: string): JsonValue => ({
  '12.4.1': {
    status: 'offered',
    fields: { logRetentionByType: [{ type: 'audit', retention }] },
    ...(reviewed !== undefined && { reviewed }),
  },
});
const aYear = requirementsOf(keepsLogs('P1Y'));
const told = [
  'acknowledgement-due',
  'release-near',
  'attestation-near-end',
  'review-near',
  'waiver-near-end',
];

function reminderOn(world: AssessedWorld) {
  const send = new SendReminders(stage.asWorker, new TypeormReminderRepository(), world.clock);
  const at = async (instant: string) => {
    world.clock.set(new Date(instant));
    // Several workers do so at once, and one of them again.
    const failures = [
      ...(await Promise.all([send.execute(), send.execute(), send.execute()])),
      await send.execute(),
    ];
    expect(failures.flat()).toEqual([]);
  };
  const of = async (tenant: PlantedTenant) =>
    (await world.alertsOf(tenant))
      .filter(({ kind }) => told.includes(kind))
      .map(({ kind, body, flips, occurs_at }) => [
        kind,
        body['days'] ?? null,
        occurs_at.toISOString(),
        ...flips,
      ]);
  return { at, of };
}

it('a flip of a mandatory requirement that nobody acknowledged is told again after seven days, once', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const [silent, prompt] = [await world.subscribe(aYear), await world.subscribe(aYear)];
  await world.assess();
  world.goTo('06-10');
  await world.publish(logs('P90D'));
  await world.assess();
  await stage.asApp.within(prompt.tenant, async () => {
    const [alert] = await currentManager().query<{ id: string }[]>(
      `SELECT id FROM alert WHERE kind = 'verdicts-flipped'`,
    );
    await new TypeormAlertRepository().acknowledge([alert?.id ?? ''], world.clock.now(), false);
  });
  const { at, of } = reminderOn(world);
  await at('2026-06-16T23:59:59.999Z');
  expect(await of(silent.tenant)).toEqual([]);
  await at('2026-06-17T00:00:00Z');
  await at('2026-07-17T00:00:00Z');
  const due = ['acknowledgement-due', null, '2026-06-10T00:00:00.000Z'];
  expect(await of(silent.tenant)).toEqual([due]);
  expect(await of(prompt.tenant)).toEqual([]);
});

it('a scheduled release is told seven days and one day before, to its provider and to whom it flips something', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const [touched, untouched] = [await world.subscribe(aYear), await world.subscribe(requirementsOf())];
  await world.assess();
  await world.publish(logs('P90D'), {}, new Date('2026-07-01T12:00:00Z'));
  await world.assess();
  const { at, of } = reminderOn(world);
  await at('2026-06-24T11:59:59.999Z');
  expect(await of(world.provider)).toEqual([]);
  await at('2026-06-24T12:00:00Z');
  await at('2026-06-30T11:59:59.999Z');
  const near = (days: number) => ['release-near', days, '2026-07-01T12:00:00.000Z'];
  expect(await of(world.provider)).toEqual([near(7)]);
  expect(await of(touched.tenant)).toEqual([[...near(7), 'R-1 met > unmet']]);
  await at('2026-06-30T12:00:00Z');
  await at('2026-07-01T11:59:59.999Z');
  const expected = [near(7), near(1)];
  expect((await of(world.provider)).toSorted()).toEqual(expected.toSorted());
  expect((await of(touched.tenant)).toSorted()).toEqual(
    expected.map((line) => [...line, 'R-1 met > unmet']).toSorted(),
  );
  expect(await of(untouched.tenant)).toEqual([]);
  await at('2026-07-01T12:00:00Z');
  expect(await of(world.provider)).toHaveLength(2);
});

it('a release that is taken back, or published nearer than that, is not told', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  await world.withdraw(await world.publish(logs('P90D'), {}, new Date('2026-06-20T00:00:00Z')));
  await world.publish(logs('P30D'), {}, new Date('2026-06-04T00:00:00Z'));
  const { at, of } = reminderOn(world);
  await at('2026-06-02T00:00:00Z');
  expect(await of(world.provider)).toEqual([]);
  await at('2026-06-14T00:00:00Z');
  expect(await of(world.provider)).toEqual([]);
});

it('an attestation and a review of the release in force are told to the provider, whatever was published since', async () => {
  const world = await AssessedWorld.on(stage);
  const attestations = [
    { scheme: 'isms', number: '\u202e<b>IS 1</b>', expires: '2026-07-31' },
    { scheme: 'isms-cloud', expires: null },
    { scheme: 'ismap', expires: '2030-01-01' },
  ];
  await world.publish(logs('P1Y', '2025-08-01'), { attestations });
  const { at, of } = reminderOn(world);
  await at('2026-07-01T00:00:00Z');
  expect(await of(world.provider)).toEqual([]);
  await at('2026-07-02T00:00:00Z');
  await world.publish(logs('P2Y', '2025-08-01'), { attestations });
  await at('2026-07-26T00:00:00Z');
  const lines = (await of(world.provider)).toSorted();
  expect(lines).toEqual(
    [
      ['attestation-near-end', 30, '2026-08-01T00:00:00.000Z'],
      ['attestation-near-end', 7, '2026-08-01T00:00:00.000Z'],
      ['review-near', 30, '2026-08-01T00:00:00.000Z'],
    ].toSorted(),
  );
  await at('2026-08-01T00:00:00Z');
  expect(await of(world.provider)).toHaveLength(4);
});

it('a waiver is told fourteen and three days before its end, as far as it was given before', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P90D'));
  const customer = await world.subscribe(aYear);
  await world.assess();
  await world.waive(customer, 'R-1', new Date('2026-06-30T00:00:00Z'));
  const { at, of } = reminderOn(world);
  await at('2026-06-15T23:59:59.999Z');
  expect(await of(customer.tenant)).toEqual([]);
  await at('2026-06-16T00:00:00Z');
  await at('2026-06-27T00:00:00Z');
  const end = '2026-06-30T00:00:00.000Z';
  const expected = [
    ['waiver-near-end', 14, end],
    ['waiver-near-end', 3, end],
  ];
  expect((await of(customer.tenant)).toSorted()).toEqual(expected.toSorted());
  expect(await of(world.provider)).toEqual([]);
});
