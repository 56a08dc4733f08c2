// Services that stand on others: what changes at the bottom reaches the top, through the outbox, and a circle comes to rest.
import {
  AssessService,
  type OutboxHandlers,
  ProcessOutboxEntry,
  TellSubscription,
  noTenant,
} from '@bunkai/application';
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TypeormSubscriptionAlerts } from '../alert/typeorm-subscription-alerts.js';
import { TypeormOutbox, TypeormOutboxLedger } from '../outbox/typeorm-outbox.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { AssessedWorld } from './assessed-world.harness.js';
import { TypeormAssessmentRepository } from './typeorm-assessment.repository.js';

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
const keyOf = (world: AssessedWorld) => `${world.provider.slug}/compute`;
const standingOn = (key: string) => ({ upstream: [{ service: key, inherits: ['12.4.1'] }] });
const aYear = requirementsOf(keepsLogs('P1Y'));
const goTo = (worlds: readonly AssessedWorld[], day: string) => worlds.forEach((world) => world.goTo(day));

/** Works the outbox off as the worker does; gives how many entries that took. Rejects where there is no end to it. */
async function settle(first: AssessedWorld): Promise<number> {
  const ledger = new TypeormOutboxLedger();
  const assess = new AssessService(new TypeormAssessmentRepository(), new TypeormOutbox(), first.clock);
  const tell = new TellSubscription(new TypeormSubscriptionAlerts(), first.clock);
  const handlers: OutboxHandlers = {
    'assess-service': async ({ payload }) => void (await assess.execute(payload)),
    'tell-subscribers': () => Promise.reject(new Error('nobody has many subscribers in this world')),
    'tell-subscription': ({ payload }) => tell.execute(payload),
    'tell-question': () => Promise.reject(new Error('nobody asks in this world')),
    'tell-objection': () => Promise.reject(new Error('nobody objects in this world')),
    'work-import': () => Promise.reject(new Error('nobody imports in this world')),
  };
  const process = new ProcessOutboxEntry(stage.asWorker, ledger, first.clock, handlers);
  for (let count = 0; count < 100; count += 1) {
    const [id] = await stage.asWorker.within(noTenant, () => ledger.findDue(first.clock.now(), 1));
    if (id === undefined) return count;
    await process.execute(id);
  }
  throw new Error('the outbox never empties');
}

async function outcome(world: AssessedWorld): Promise<string | undefined> {
  return (await world.verdicts()).at(-1)?.split(' ')[1];
}

describe('a chain of five services', () => {
  it('carries a change from its bottom to its top, and a withdrawal', async () => {
    const chain: AssessedWorld[] = [];
    for (let below = ''; chain.length < 5;) {
      const world = await AssessedWorld.on(stage);
      await world.publish(below ? {} : logs('P1Y'), below ? standingOn(below) : {});
      chain.push(world);
      below = keyOf(world);
    }
    const [bottom, top] = [chain[0], chain[4]];
    if (!bottom || !top) throw new Error('no chain');
    const customer = await top.subscribe(aYear);
    await settle(bottom);
    expect(await outcome(top)).toBe('met');

    goTo(chain, '06-02');
    const number = await bottom.publish(logs('P90D'));
    await settle(bottom);
    expect(await outcome(top)).toBe('unmet');
    goTo(chain, '06-03');
    await bottom.withdraw(number);
    await settle(bottom);
    expect(await outcome(top)).toBe('undetermined');
    const flips = (await top.alertsOf(customer.tenant)).flatMap((alert) => alert.flips);
    expect(flips).toEqual(['R-1 met > unmet', 'R-1 unmet > undetermined']);
  });
});

it('takes in a service upstream that is published only later', async () => {
  const [below, above] = [await AssessedWorld.on(stage), await AssessedWorld.on(stage)];
  await above.publish({}, standingOn(keyOf(below)));
  await above.subscribe(aYear);
  await settle(above);
  expect(await outcome(above)).toBe('undetermined');
  goTo([below, above], '06-02');
  await below.publish(logs('P1Y'));
  await settle(above);
  expect(await outcome(above)).toBe('met');
});

it('comes to rest where services stand on each other', async () => {
  const [one, other] = [await AssessedWorld.on(stage), await AssessedWorld.on(stage)];
  await one.publish(logs('P1Y'), { upstream: [{ service: keyOf(other), inherits: [] }] });
  await other.publish({}, standingOn(keyOf(one)));
  await other.subscribe(aYear);
  await settle(one);
  expect(await outcome(other)).toBe('met');
  goTo([one, other], '06-02');
  await one.publish(logs('P30D'), { upstream: [{ service: keyOf(other), inherits: [] }] });
  expect(await settle(one)).toBe(2);
  expect(await outcome(other)).toBe('unmet');
});

it('orders a second assessment downstream where two changes fall on one instant', async () => {
  const [below, above] = [await AssessedWorld.on(stage), await AssessedWorld.on(stage)];
  await below.publish(logs('P1Y'));
  await above.publish({}, standingOn(keyOf(below)));
  await settle(above);
  goTo([below, above], '06-02');
  await below.publish(logs('P90D'));
  await settle(below);
  await below.publish(logs('P30D'));
  await settle(below);
  const orders = await stage.asWorker.within(noTenant, () =>
    currentManager().query<unknown[]>(
      `SELECT FROM outbox WHERE payload @> jsonb_build_object('serviceId', $1::text, 'cause', 'upstream')`,
      [above.serviceId],
    ),
  );
  expect(orders).toHaveLength(3);
});
