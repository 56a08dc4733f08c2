// The assessment on real rows: intervals, alerts to everybody concerned, early warnings, time, waivers, and repetition.
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { AssessedWorld } from './assessed-world.harness.js';

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
const kinds = (alerts: readonly { readonly kind: string }[]) => alerts.map(({ kind }) => kind);

describe('a release that takes effect', () => {
  it('closes the interval it ends, and tells those whose verdicts flip apart from the others', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const strict = await world.subscribe(requirementsOf(keepsLogs('P1Y')));
    const lenient = await world.subscribe(requirementsOf(keepsLogs('P30D')));
    expect((await world.assess()).flips).toBe(0);
    expect((await world.verify(strict)).results[0]?.since).toEqual(world.clock.now());
    world.goTo('06-10');
    await world.publish(logs('P90D'));
    expect(await world.assess()).toMatchObject({ flips: 1, instants: [world.clock.now()] });

    expect((await world.verdicts()).toSorted()).toEqual([
      'customers met 06-01 06-10',
      'customers met 06-01 open',
      'customers unmet 06-10 open',
    ]);
    expect(await world.alertsOf(strict.tenant)).toMatchObject([
      { kind: 'release-published', flips: [] },
      { kind: 'verdicts-flipped', occurs_at: world.clock.now(), flips: ['R-1 met > unmet'] },
    ]);
    expect(kinds(await world.alertsOf(lenient.tenant))).toEqual(['release-published', 'release-published']);
    expect(kinds(await world.alertsOf(world.provider))).toEqual(['release-out', 'release-out']);
    const verified = await world.verify(strict);
    expect(verified.results[0]).toMatchObject({ since: world.clock.now(), verdict: { outcome: 'unmet' } });
  });

  it('is told to many at once, each in its own words, and once however often it is assessed', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const [a, b] = [keepsLogs('P1Y'), keepsLogs('P6M')];
    const forward = await world.subscribe(requirementsOf({ all: [a, b] }, b));
    const backward = await world.subscribe(requirementsOf({ all: [b, a] }));
    const same = await world.subscribe(requirementsOf({ all: [a, b] }, b));
    await world.assess();
    const tests = await world.asWorker<{ count: number }>(
      'SELECT count(*)::int AS count FROM verdict WHERE service_id = $1',
      [world.serviceId],
    );
    expect(tests).toEqual([{ count: 2 }]);

    world.goTo('06-02');
    await world.publish(logs('P9M'));
    await world.assess();
    const told = async () => {
      const alerts = [];
      for (const { tenant } of [forward, backward, same]) {
        const flips = (await world.alertsOf(tenant)).filter(({ kind }) => kind === 'verdicts-flipped');
        alerts.push(flips.map((alert) => alert.flips));
      }
      return alerts;
    };
    const once = [[['R-1 met > unmet']], [['R-1 met > unmet']], [['R-1 met > unmet']]];
    expect(await told()).toEqual(once);
    const before = [await world.verdicts(), await world.alertsOf(world.provider)];
    expect(await Promise.all([1, 2, 3].map(() => world.assess()))).toMatchObject([
      { flips: 0 },
      { flips: 0 },
      { flips: 0 },
    ]);
    expect(await told()).toEqual(once);
    expect([await world.verdicts(), await world.alertsOf(world.provider)]).toEqual(before);
  });

  it('leaves nothing determined when it is withdrawn', async () => {
    const world = await AssessedWorld.on(stage);
    const number = await world.publish(logs('P1Y'));
    const customer = await world.subscribe(requirementsOf(keepsLogs('P1Y')));
    await world.assess();
    world.goTo('06-05');
    await world.withdraw(number);
    await world.assess();
    expect(await world.verdicts()).toEqual([
      'customers met 06-01 06-05',
      'customers undetermined 06-05 open',
    ]);
    const alerts = await world.alertsOf(customer.tenant);
    expect(alerts.at(-1)).toMatchObject({ kind: 'verdicts-flipped', flips: ['R-1 met > undetermined'] });
    expect(await world.verify(customer)).toMatchObject({ release: null, summary: { undetermined: 1 } });
  });
});

describe('what is still to come', () => {
  it('is warned of once, and happens on its day, even if nobody looked at that time', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const customer = await world.subscribe(requirementsOf(keepsLogs('P1Y')));
    await world.assess();
    const effective = new Date('2026-07-01T00:00:00Z');
    await world.publish(logs('P30D'), {}, effective);
    expect((await world.assess()).nextDue).toEqual(effective);
    await world.assess();
    world.goTo('07-20');
    expect((await world.assess()).flips).toBe(1);
    expect(await world.verdicts()).toEqual(['customers met 06-01 07-01', 'customers unmet 07-01 open']);
    const alerts = await world.alertsOf(customer.tenant);
    expect(alerts.map(({ kind, occurs_at }) => [kind, occurs_at.toISOString().slice(0, 10)])).toEqual([
      ['release-published', '2026-06-01'],
      ['early-warning', '2026-07-01'],
      ['verdicts-flipped', '2026-07-01'],
    ]);
    expect(alerts[1]?.flips).toEqual(['R-1 met > unmet']);
  });

  it('includes the day on which a certificate expires', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'), {
      attestations: [{ scheme: 'iso27001', number: 'C-1', expires: '2026-06-30' }],
    });
    const valid = { some: 'attestations', test: { field: './expires', op: 'notExpired' } } as const;
    const customer = await world.subscribe(requirementsOf(valid));
    const { nextDue } = await world.assess();
    expect(nextDue).toEqual(new Date('2026-07-01T00:00:00Z'));
    const due = await world.asWorker<{ due_at: Date }>(
      "SELECT due_at FROM outbox WHERE payload = jsonb_build_object('serviceId', $1::text, 'cause', 'time')",
      [world.serviceId],
    );
    expect(due).toEqual([{ due_at: nextDue }]);
    world.goTo('07-01');
    expect((await world.assess()).flips).toBe(1);
    const alerts = await world.alertsOf(customer.tenant);
    expect(alerts.at(-1)).toMatchObject({ kind: 'verdicts-flipped', flips: ['R-1 met > unmet'] });
    expect(await world.verdicts()).toEqual(['customers met 06-01 07-01', 'customers unmet 07-01 open']);
  });
});

describe('a waiver', () => {
  const september = new Date('2026-09-01T00:00:00Z');
  const lapses = async (world: AssessedWorld, customer: Awaited<ReturnType<AssessedWorld['subscribe']>>) =>
    (await world.alertsOf(customer.tenant))
      .filter(({ kind }) => kind === 'waiver-lapsed')
      .map(({ body }) => body);

  it('outlasts releases that leave its evidence alone, and lapses with the one that does not', async () => {
    const world = await AssessedWorld.on(stage);
    const hidden = { status: 'not-offered', visibility: 'nda' };
    await world.publish({ ...(logs('P90D') as object), '6.1.1': hidden });
    const customer = await world.subscribe(requirementsOf(keepsLogs('P1Y')));
    await world.assess();
    await world.waive(customer, 'R-1', september);
    expect((await world.assess()).nextDue).toEqual(september);
    world.goTo('06-05');
    await world.publish(logs('P90D'));
    await world.assess();
    expect((await world.verify(customer)).summary).toMatchObject({ unmet: 1, waived: 1 });
    world.goTo('06-10');
    await world.publish(logs('P120D'));
    await world.assess();
    await world.assess();
    expect((await world.verify(customer)).summary).toMatchObject({ unmet: 1, waived: 0 });
    expect(await lapses(world, customer)).toEqual([{ requirementId: 'R-1', reason: 'evidence-changed' }]);
  });

  it('rests on evidence that customer and worker read alike, from services upstream too', async () => {
    const below = await AssessedWorld.on(stage);
    const hidden = { status: 'not-offered', visibility: 'subscribers' };
    await below.publish({ ...(logs('P90D') as object), '12.4.4': hidden });
    const world = await AssessedWorld.on(stage);
    const upstream = [{ service: `${below.provider.slug}/compute`, inherits: ['12.4.1'] }];
    await world.publish({}, { upstream });
    const document = requirementsOf({
      all: [keepsLogs('P1Y'), { field: '12.4.4/@commitment', op: 'disclosed' }],
    });
    const [requirement] = document.requirements;
    if (!requirement) throw new Error('no requirement');
    const chained = { ...document, requirements: [{ ...requirement, scope: 'chain' as const }] };
    const customer = await world.subscribe(chained);
    await world.assess();
    await world.waive(customer, 'R-1', september);
    world.goTo('06-05');
    await world.assess();
    expect(await lapses(world, customer)).toEqual([]);
    const [result] = (await world.verify(customer)).results;
    expect(result).toMatchObject({ verdict: { outcome: 'unmet' }, waiver: { reason: 'For now.' } });
    expect(result?.since).toEqual(new Date('2026-06-01T00:00:00Z'));
    below.goTo('06-06');
    await below.publish(logs('P120D'));
    world.goTo('06-07');
    await world.assess();
    expect(await lapses(world, customer)).toEqual([{ requirementId: 'R-1', reason: 'evidence-changed' }]);
  });

  it('lapses on its date', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P90D'));
    const customer = await world.subscribe(requirementsOf(keepsLogs('P1Y')));
    await world.waive(customer, 'R-1', september);
    await world.assess();
    world.goTo('09-01');
    await world.assess();
    expect(await lapses(world, customer)).toEqual([{ requirementId: 'R-1', reason: 'expired' }]);
  });
});
