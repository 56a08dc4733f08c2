// Early warnings over time: each release measured against what will hold before it, and nothing said twice.
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { AssessedWorld, type Subscriber } from './assessed-world.harness.js';

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

const logs = (retention: string): JsonValue => ({
  '12.4.1': { status: 'offered', fields: { logRetentionByType: [{ type: 'audit', retention }] } },
});
const [aYear, sixMonths] = [keepsLogs('P1Y'), keepsLogs('P6M')];
const [july, august] = [new Date('2026-07-01T00:00:00Z'), new Date('2026-08-01T00:00:00Z')];
const warnings = async (world: AssessedWorld, { tenant }: Subscriber) =>
  (await world.alertsOf(tenant))
    .filter(({ kind }) => kind === 'early-warning')
    .map(({ occurs_at, flips }) => [occurs_at.toISOString().slice(5, 10), ...flips].join(' '));

/** Logs for a year from 1 June on, and a customer that asks for as much. */
async function begin(): Promise<{ world: AssessedWorld; customer: Subscriber }> {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const customer = await world.subscribe(requirementsOf(aYear));
  await world.assess();
  return { world, customer };
}

describe('an early warning', () => {
  it('of the second of two releases tells only what the first leaves for it to flip', async () => {
    const { world, customer } = await begin();
    await world.publish(logs('P90D'), {}, july);
    await world.publish(logs('P30D'), {}, august);
    await world.assess();
    expect(await warnings(world, customer)).toEqual(['07-01 R-1 met > unmet']);

    const { world: better, customer: patient } = await begin();
    await better.publish(logs('P90D'), {}, july);
    await better.publish(logs('P2Y'), {}, august);
    await better.assess();
    expect(await warnings(better, patient)).toEqual(['07-01 R-1 met > unmet', '08-01 R-1 unmet > met']);
    const read = await better.earlyWarnings(patient);
    expect(read).toEqual(['2 met > unmet', '3 unmet > met']);
  });

  it('is not given of a release that another replaces at the same instant, or that is taken back', async () => {
    const { world, customer } = await begin();
    await world.publish(logs('P90D'), {}, july);
    await world.publish(logs('P2Y'), {}, july);
    await world.withdraw(await world.publish(logs('P30D'), {}, august));
    await world.assess();
    expect(await warnings(world, customer)).toEqual([]);
    expect(await world.earlyWarnings(customer)).toEqual([]);
  });

  it('is followed by another once there is more to tell, which tells only that', async () => {
    const { world, customer } = await begin();
    await world.publish(logs('P90D'), {}, july);
    await world.assess();
    world.goTo('06-02');
    await world.requireInstead(customer, requirementsOf(aYear, sixMonths));
    const late = await world.subscribe(requirementsOf(sixMonths));
    await world.assess();
    await world.assess();
    expect(await warnings(world, customer)).toEqual(['07-01 R-1 met > unmet', '07-01 R-2 met > unmet']);
    expect(await warnings(world, late)).toEqual(['07-01 R-1 met > unmet']);
  });
});
