// All readerships of a service are asked and written together: each gets its own verdicts, flips and warnings, none another's.
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantSubscription } from '../testing/planted-subscription.js';
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

const statement = (retention: string): { [name: string]: JsonValue } => ({
  fields: { logRetentionByType: [{ type: 'audit', retention }] },
});
const logs = (retention: string): JsonValue => ({
  '12.4.1': { status: 'offered', visibility: 'nda', ...statement(retention) },
});
const inTokyo = (retention: string): { [name: string]: JsonValue } => ({
  variants: { tokyo: { name: 'Tokyo', statements: { '12.4.1': statement(retention) } } },
});

/** `<variant>/<class> <least retention> <outcome> <how it stands>`, in order. */
async function verdictsOf(world: AssessedWorld): Promise<readonly string[]> {
  const rows = await world.asWorker<{ line: string }>(
    `SELECT concat_ws(' ', v.variant || '/' || v.reader_class, jsonb_path_query_first(t.test, '$.test.value') #>> '{}',
              v.outcome, v.reason, CASE WHEN v.valid_to IS NULL THEN 'stands' ELSE 'stood' END) AS line
       FROM verdict v JOIN test t ON t.hash = v.test_hash WHERE v.service_id = $1`,
    [world.serviceId],
  );
  return rows.map(({ line }) => line).toSorted();
}

/** `<kind> <variant>/<class> <before> > <after>` of every flip that was written down, in order. */
async function flipsOf(world: AssessedWorld): Promise<readonly string[]> {
  const rows = await world.asWorker<{ line: string }>(
    `SELECT e.kind || ' ' || e.variant || '/' || e.reader_class || ' ' || f.outcome_before || ' > ' || f.outcome_after AS line
       FROM change_event e JOIN change_flip f ON f.event_id = e.id WHERE e.service_id = $1`,
    [world.serviceId],
  );
  return rows.map(({ line }) => line).toSorted();
}

it('gives each readership its own, though all are asked at once', async () => {
  const world = await AssessedWorld.on(stage);
  const began = Date.now();
  const pass = (seconds: number) => world.clock.set(new Date(began + seconds * 1_000));
  pass(0);
  await world.publish(logs('P1Y'), inTokyo('P90D'));
  const strict = await world.subscribe(requirementsOf(keepsLogs('P1Y')));
  const lenient = await world.subscribe(requirementsOf(keepsLogs('P1Y'), keepsLogs('P30D')));
  const { provider, serviceId } = world;
  const to = { provider, serviceId };
  const [{ tenant, profileId }, other] = [strict, lenient];
  await plantSubscription(stage, tenant, { ...to, profileId, variant: 'tokyo' }, 'nda');
  await plantSubscription(
    stage,
    other.tenant,
    { ...to, profileId: other.profileId, variant: 'tokyo' },
    'nda',
  );
  pass(60);
  expect(await world.assess()).toMatchObject({ flips: 0 });
  expect(await verdictsOf(world)).toEqual([
    '/customers P1Y undetermined withheld stands',
    '/customers P30D undetermined withheld stands',
    'tokyo/nda P1Y unmet compared stands',
    'tokyo/nda P30D met stands',
  ]);

  // To the base comes a reader of another class, who holds what the others of its variant cannot read.
  const third = await world.subscribe(requirementsOf(keepsLogs('P1Y')), 'tokyo');
  await plantSubscription(stage, third.tenant, { ...to, profileId: third.profileId }, 'nda');
  pass(120);
  expect(await world.assess()).toMatchObject({ flips: 0 });
  pass(180);
  await world.publish(logs('P90D'), inTokyo('P1Y'));
  expect(await world.assess()).toMatchObject({ flips: 2 });
  const afterwards = [
    '/customers P1Y undetermined withheld stands',
    '/customers P30D undetermined withheld stands',
    '/nda P1Y met stood',
    '/nda P1Y unmet compared stands',
    'tokyo/customers P1Y undetermined withheld stands',
    'tokyo/nda P1Y met stands',
    'tokyo/nda P1Y unmet compared stood',
    'tokyo/nda P30D met stands',
  ];
  expect(await verdictsOf(world)).toEqual(afterwards);
  const flipped = ['verdicts-flipped /nda met > unmet', 'verdicts-flipped tokyo/nda unmet > met'];
  expect(await flipsOf(world)).toEqual(flipped);

  // Of what is scheduled those alone are warned whom it touches, and only once.
  pass(240);
  await world.publish(logs('P1Y'), inTokyo('P1Y'), new Date(began + 86_400_000));
  expect(await world.assess()).toMatchObject({ flips: 0 });
  expect(await world.assess()).toMatchObject({ flips: 0 });
  expect(await verdictsOf(world)).toEqual(afterwards);
  expect(await flipsOf(world)).toEqual(['early-warning /nda unmet > met', ...flipped]);
  const told = (await world.alertsOf(third.tenant)).flatMap(({ kind, flips }) =>
    flips.map((flip) => `${kind} ${flip}`),
  );
  expect(told).toEqual(['verdicts-flipped R-1 met > unmet', 'early-warning R-1 unmet > met']);
});
