// Assessments that come late, early, or out of step with the clocks that releases and subscriptions were stamped by.
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
const aYear = requirementsOf(keepsLogs('P1Y'));
const instant = (text: string) => new Date(`2026-${text}Z`);
const told = async (world: AssessedWorld, { tenant }: Subscriber) =>
  (await world.alertsOf(tenant)).map(({ kind, occurs_at, flips }) =>
    [kind, occurs_at.toISOString().slice(5, 10), ...flips].join(' '),
  );

describe('an assessment that comes late', () => {
  it('tells of what happened before it ever looked, to those who were there', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    world.goTo('06-02');
    const early = await world.subscribe(aYear);
    world.goTo('06-03');
    await world.publish(logs('P90D'));
    world.goTo('06-04');
    const late = await world.subscribe(aYear);
    world.goTo('06-05');
    expect((await world.assess()).flips).toBe(1);
    expect(await world.verdicts()).toEqual(['customers met 06-02 06-03', 'customers unmet 06-03 open']);
    expect(await told(world, early)).toEqual(['verdicts-flipped 06-03 R-1 met > unmet']);
    expect(await told(world, late)).toEqual([]);
    const out = (await world.alertsOf(world.provider)).map(({ kind }) => kind);
    expect(out).toEqual(['release-out', 'release-out']);
  });

  it('puts a new version of a profile to what held before the next release', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const customer = await world.subscribe(requirementsOf(keepsLogs('P30D')));
    await world.assess();
    world.goTo('06-02');
    await world.requireInstead(customer, aYear);
    world.goTo('06-03');
    await world.publish(logs('P90D'));
    world.goTo('06-05');
    expect(await world.assess()).toMatchObject({
      flips: 1,
      instants: [instant('06-02T00:00:00'), instant('06-03T00:00:00'), instant('06-05T00:00:00')],
    });
    expect(await told(world, customer)).toEqual([
      'release-published 06-01',
      'verdicts-flipped 06-03 R-1 met > unmet',
    ]);
  });
});

describe('clocks that differ', () => {
  it('never take a verdict back to before it was reached', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const customer = await world.subscribe(aYear);
    await world.assess();
    const scheduled = instant('06-10T00:00:00');
    await world.publish(logs('P90D'), {}, scheduled);
    world.clock.set(instant('06-10T00:00:03'));
    expect((await world.assess()).flips).toBe(1);
    world.clock.set(instant('06-09T23:59:58'));
    expect(await world.assess()).toMatchObject({ flips: 0, instants: [instant('06-10T00:00:03')] });
    await world.publish(logs('P2Y'));
    expect((await world.assess()).flips).toBe(0);
    world.clock.set(instant('06-10T00:00:05'));
    await world.publish(logs('P3Y'));
    expect((await world.assess()).flips).toBe(1);
    expect(await world.verdicts()).toEqual([
      'customers met 06-01 06-10',
      'customers unmet 06-10 06-10',
      'customers met 06-10 open',
    ]);
    expect((await told(world, customer)).filter((line) => line.startsWith('verdicts'))).toEqual([
      'verdicts-flipped 06-10 R-1 met > unmet',
      'verdicts-flipped 06-10 R-1 unmet > met',
    ]);
  });

  it('skip no release that was committed after an assessment it is dated before, though another follows', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const customer = await world.subscribe(aYear);
    world.clock.set(instant('06-03T00:00:00'));
    await world.assess();
    world.clock.set(instant('06-02T00:00:00'));
    await world.publish(logs('P90D'));
    world.clock.set(instant('06-04T00:00:00'));
    await world.publish(logs('P2Y'));
    world.clock.set(instant('06-05T00:00:00'));
    expect((await world.assess()).flips).toBe(2);
    expect((await world.assess()).flips).toBe(0);
    expect((await told(world, customer)).filter((line) => line.startsWith('verdicts'))).toEqual([
      'verdicts-flipped 06-03 R-1 met > unmet',
      'verdicts-flipped 06-04 R-1 unmet > met',
    ]);
  });

  it('tell of a release that was committed late though a scheduled one has replaced it', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const customer = await world.subscribe(aYear);
    await world.assess();
    await world.publish(logs('P90D'), {}, instant('06-03T00:00:00'));
    world.goTo('06-04');
    expect((await world.assess()).flips).toBe(1);
    world.goTo('06-02');
    const late = await world.publish(logs('P30D'));
    world.goTo('06-05');
    expect((await world.assess()).flips).toBe(0);
    await world.assess();
    expect(await told(world, customer)).toEqual([
      'release-published 06-01',
      'verdicts-flipped 06-03 R-1 met > unmet',
      'release-published 06-02',
    ]);
    expect(late).toBe(3);
    const out = (await world.alertsOf(world.provider)).map(({ kind, occurs_at }) => [
      kind,
      occurs_at.getDate(),
    ]);
    expect(out).toEqual([1, 3, 2].map((day) => ['release-out', day]));
    expect(await world.verdicts()).toEqual(['customers met 06-01 06-03', 'customers unmet 06-03 open']);
  });

  it('book a release that is published in the future of this one, and catch one published in its past', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const customer = await world.subscribe(aYear);
    await world.assess();
    world.clock.set(instant('06-02T00:00:04'));
    await world.publish(logs('P90D'));
    world.clock.set(instant('06-02T00:00:00'));
    expect(await world.assess()).toMatchObject({ flips: 0, nextDue: instant('06-02T00:00:04') });
    world.clock.set(instant('06-02T00:00:04'));
    expect((await world.assess()).flips).toBe(1);

    world.clock.set(instant('06-03T00:00:05'));
    await world.assess();
    world.clock.set(instant('06-03T00:00:01'));
    await world.publish(logs('P3Y'));
    world.clock.set(instant('06-03T00:00:06'));
    expect((await world.assess()).flips).toBe(1);
    expect((await told(world, customer)).filter((line) => line.startsWith('verdicts'))).toEqual([
      'verdicts-flipped 06-02 R-1 met > unmet',
      'verdicts-flipped 06-03 R-1 unmet > met',
    ]);
  });
});

describe('time', () => {
  const valid = { some: 'attestations', test: { field: './expires', op: 'notExpired' } } as const;
  const certified = (expires: string) => ({ attestations: [{ scheme: 'iso27001', number: 'C-1', expires }] });

  it('passes a fraction of a millisecond once the millisecond is over', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish({}, certified('2026-06-02T00:00:00.000000001Z'));
    await world.subscribe(requirementsOf(valid));
    const { nextDue } = await world.assess();
    expect(nextDue).toEqual(instant('06-02T00:00:00.001'));
    world.clock.set(nextDue ?? new Date(0));
    expect(await world.assess()).toMatchObject({ flips: 1, nextDue: null });
  });

  it.each(['9999-12-30', '9999-12-31', '9999-12-31T23:59:59.999999999Z'])(
    'bears a date at its end: %s',
    async (expires) => {
      const world = await AssessedWorld.on(stage);
      await world.publish({}, certified(expires));
      await world.subscribe(requirementsOf(valid));
      const { nextDue } = await world.assess();
      expect(nextDue).toEqual(expires === '9999-12-30' ? new Date('9999-12-31T00:00:00Z') : null);
      expect(await world.verdicts()).toEqual(['customers met 06-01 open']);
    },
  );

  it('that was slept through is made good a part at a time, each ordering the next', async () => {
    const world = await AssessedWorld.on(stage);
    const attestations = Array.from({ length: 130 }, (_, day) => ({
      scheme: 'iso27001',
      number: `C-${day}`,
      expires: new Date(Date.UTC(2026, 5, 2 + day)).toISOString(),
    }));
    await world.publish({}, { attestations });
    const customer = await world.subscribe(requirementsOf(valid));
    await world.assess();
    world.goTo('12-01');
    const first = await world.assess();
    expect([first.instants.length, first.instants.at(-1)]).toEqual([100, instant('09-09T00:00:00')]);
    const orders = await world.asWorker(
      `SELECT due_at AS "dueAt" FROM outbox WHERE payload ->> 'serviceId' = $1 AND done_at IS NULL`,
      [world.serviceId],
    );
    expect(orders).toEqual([{ dueAt: world.clock.now() }]);
    const second = await world.assess();
    expect(second).toMatchObject({ flips: 1, nextDue: null });
    expect(second.instants.at(-1)).toEqual(world.clock.now());
    expect((await told(world, customer)).at(-1)).toBe('verdicts-flipped 10-09 R-1 met > unmet');
  });
});
