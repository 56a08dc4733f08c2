// No query on a user's path, nor one that a worker asks over and over, looks at a table from end to end, however it has grown.
import { type TenantContext, noTenant } from '@bunkai/application';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { catchUp } from '../alert/catch-up.js';
import { TypeormAlertRepository } from '../alert/typeorm-alert.repository.js';
import { TypeormDeliveryLedger } from '../delivery/typeorm-delivery-ledger.js';
import { TypeormDeliveryRepository } from '../delivery/typeorm-delivery.repository.js';
import { TypeormImpactRepository } from '../impact/typeorm-impact.repository.js';
import { TypeormLiveRepository } from '../live/typeorm-live.repository.js';
import { TypeormOutboxLedger } from '../outbox/typeorm-outbox.js';
import { TypeormProfileRepository } from '../profile/typeorm-profile.repository.js';
import { TypeormReachRepository } from '../release/typeorm-reach.repository.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormPartitions } from '../retention/typeorm-partitions.js';
import { TypeormRetentionLedger } from '../retention/typeorm-retention-ledger.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { TypeormSubscriptionRepository } from '../subscription/typeorm-subscription.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormVerdictRepository } from '../verification/typeorm-verdict.repository.js';
import { TypeormWaiverRepository } from '../waiver/typeorm-waiver.repository.js';
import { type GrownWorld, growWorld } from './grown-world.harness.js';
import { tableOf } from '../schema/table-of.js';
import { PlanWatch, watchPlans } from './watched-plans.harness.js';

/** Smaller tables are as well read from end to end, and the planner does. */
const GROWN = 1_000;

interface HotQuery {
  readonly as: 'provider' | 'customer' | 'worker' | 'anybody';
  readonly ask: () => Promise<unknown>;
  /** Rows that a place of the plan may look at: what the answer is made of, and not what there is. */
  readonly most: number;
}

let database: TestDatabase;
let world: GrownWorld;
let watch: PlanWatch;
let grown: ReadonlySet<string>;
let own: { readonly services: readonly string[]; readonly subscriptions: readonly string[] };

const subscriptions = new TypeormSubscriptionRepository();
const alerts = new TypeormAlertRepository();
const releases = new TypeormReleaseRepository();
const page = { limit: 50, after: null, ended: false };
const inbox = { limit: 50, after: null, unseenOnly: false, unacknowledgedOnly: false, serviceKey: null };
const middle = '01900000-0000-7000-8000-000000000600';
const now = new Date();
const at = { runId: middle, beganAt: now, endedBefore: new Date(now.getTime() - 20 * 86_400_000), limit: 50 };
const retention = new TypeormRetentionLedger();
const releaseId = () =>
  query<{ id: string }>('SELECT release_id AS id FROM release_fact WHERE service_id = $1 AND number = 8', [
    world.serviceId,
  ]);
const query = <Row>(sql: string, values: unknown[]) => currentManager().query<Row[]>(sql, values);
const testsHeld = async () => {
  const rows = await query<{ hash: string }>(
    `SELECT r.test_hash AS hash FROM requirement_profile p JOIN requirement r ON r.profile_version_id = p.current_version_id
      WHERE p.organisation_id = $1`,
    [world.customer.organisationId],
  );
  return rows.map(({ hash }) => hash);
};

/** Every query that is asked at each look, or over and over: who adds one that is, names it here. */
const hot: Readonly<Record<string, HotQuery>> = {
  'a page of what a customer subscribes to': {
    as: 'customer',
    ask: () => subscriptions.list(page),
    most: 51,
  },
  'how many subscriptions each profile has': {
    as: 'customer',
    ask: () => subscriptions.countByProfile(),
    most: 50,
  },
  'the classes of fifty services': {
    as: 'customer',
    ask: () => subscriptions.findClassesNow(own.services),
    most: 100,
  },
  'the classes of fifty subscriptions': {
    as: 'customer',
    ask: () => subscriptions.readerClassesAt(own.subscriptions, now),
    most: 100,
  },
  'fifty services': {
    as: 'customer',
    ask: () => new TypeormServiceRepository().findByIds(own.services),
    most: 100,
  },
  'the releases of fifty services': {
    as: 'customer',
    ask: () => releases.findFacts(own.services),
    most: 1_000,
  },
  'the profiles of a customer': {
    as: 'customer',
    ask: async () => {
      const [first] = await subscriptions.list(page);
      return new TypeormProfileRepository().findContentsAt([first?.profileId ?? ''], now);
    },
    most: 51,
  },
  'the verdicts of fifty subscriptions to twenty tests': {
    as: 'customer',
    ask: async () => {
      const testHashes = await testsHeld();
      const questions = own.services.map((serviceId) => {
        return { readership: { serviceId, variant: '', readerClass: 'customers' as const }, testHashes };
      });
      return new TypeormVerdictRepository().findAt(questions, now);
    },
    most: 3_000,
  },
  'the waivers of fifty subscriptions': {
    as: 'customer',
    ask: () => new TypeormWaiverRepository().findActiveAt(own.subscriptions, now),
    most: 100,
  },
  // Every subscription lacks one.
  'what is still to be written before an inbox is read': { as: 'customer', ask: () => catchUp(), most: 100 },
  'a page of the inbox': { as: 'customer', ask: () => alerts.findInbox(inbox), most: 200 },
  'what is unseen': { as: 'customer', ask: () => alerts.countUnseen(), most: 400 },
  'what is unseen, for all who are connected': {
    as: 'customer',
    ask: () => new TypeormLiveRepository().countUnseen([world.customer.accountId]),
    most: 400,
  },
  'a page of deliveries': {
    as: 'customer',
    ask: async () => {
      const [channel] = await query<{ id: string }>('SELECT id FROM channel', []);
      return new TypeormDeliveryRepository().list(channel?.id ?? '', { limit: 50, after: null });
    },
    most: 400,
  },
  'a session by its token': {
    as: 'anybody',
    ask: () => query('SELECT * FROM session_by_token(sha256($1), now())', [Buffer.from('t700')]),
    most: 2,
  },
  'the first page of subscribers': {
    as: 'provider',
    ask: () => subscriptions.listReceived(world.serviceId, page),
    most: 60,
  },
  'a page of subscribers amid them': {
    as: 'provider',
    ask: () => subscriptions.listReceived(world.serviceId, { ...page, after: middle }),
    most: 60,
  },
  'the tests to try on a draft': {
    as: 'provider',
    ask: () => new TypeormImpactRepository().findHeldTests(world.serviceId, new Set(['12.4.1/f7'])),
    most: 3_000,
  },
  'how far a release got': {
    as: 'provider',
    ask: async () => {
      const [release] = await releaseId();
      await new TypeormReachRepository().findReaches([release?.id ?? '']);
    },
    most: 5_000,
  },
  'what is due of the outbox': {
    as: 'worker',
    ask: () => new TypeormOutboxLedger().findDue(now, 500),
    most: 500,
  },
  'alerts to fan out': { as: 'worker', ask: () => new TypeormDeliveryLedger().fanOut(now, 100), most: 100 },
  'deliveries to claim': {
    as: 'worker',
    ask: () =>
      new TypeormDeliveryLedger().claim({ id: middle, at: now, until: now, limit: 64, perChannel: 2 }),
    most: 100,
  },
  'releases to count again': { as: 'worker', ask: () => query('SELECT recount_reach(now())', []), most: 1 },
  'done entries to remove': {
    as: 'worker',
    ask: () => retention.removeBatch({ ...at, kind: 'outbox-entry' }),
    most: 60,
  },
  'whether a month of deliveries may go': {
    as: 'worker',
    ask: () => retention.retireMonth({ ...at, kind: 'delivery', archived: false }),
    most: 5,
  },
  'months to add': {
    as: 'worker',
    ask: () => new TypeormPartitions().add(now),
    most: 1,
  },
  'sessions to remove': {
    as: 'worker',
    ask: () => retention.removeBatch({ ...at, kind: 'session' }),
    most: 60,
  },
};

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  const superuserUrl = new URL(new URL(database.ownerUrl).pathname, inject('postgresSuperuserUrl')).href;
  await watchPlans(superuserUrl);
  world = await growWorld(database, superuserUrl);
  watch = new PlanWatch(world.stage.app, world.stage.worker);
  const tables = await world.stage.asWorker.within(noTenant, () =>
    query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND reltuples >= $1`, [
      GROWN,
    ]),
  );
  grown = new Set(tables.map(({ name }) => name));
  const mine = await world.stage.asApp.within(world.customer, () => subscriptions.list(page));
  own = { services: mine.map(({ serviceId }) => serviceId), subscriptions: mine.map((each) => each.id) };
});
afterAll(async () => {
  await world.stage.close();
  await database.drop();
});

function within(as: HotQuery['as'], work: () => Promise<unknown>): Promise<unknown> {
  if (as === 'worker') return world.stage.asWorker.within(noTenant, work);
  const tenant: TenantContext = as === 'anybody' ? noTenant : world[as];
  return world.stage.asApp.within(tenant, work);
}

it('stands in a world that has grown', () => {
  expect([...grown].map(tableOf)).toEqual(
    expect.arrayContaining([
      'subscription',
      'requirement',
      'verdict',
      'alert',
      'delivery',
      'outbox',
      'session',
    ]),
  );
  expect(own.services).toHaveLength(50);
});

it('would see a table read from end to end', async () => {
  const scans = await watch.scansOf(() => within('worker', () => query('SELECT count(body) FROM alert', [])));
  const seen = scans.filter(({ table }) => grown.has(table));
  expect(seen).toMatchObject([{ table: 'alert_before', how: 'Seq Scan' }]);
});

it.each(Object.entries(hot))('%s', async (_, { as, ask, most }) => {
  const scans = await watch.scansOf(() => within(as, ask));
  expect(scans.length).toBeGreaterThan(0);
  const ofGrown = scans.filter(({ table }) => grown.has(table));
  expect(ofGrown.filter(({ how }) => how === 'Seq Scan')).toEqual([]);
  expect(ofGrown.filter(({ rows }) => rows > most)).toEqual([]);
});

it('tells of a sample about how many there are, and says that it is one', async () => {
  const [common] = await world.stage.asWorker.within(noTenant, () =>
    query<{ hash: string; customers: number }>(
      `SELECT r.test_hash AS hash, count(DISTINCT s.organisation_id)::int AS customers
         FROM subscription s JOIN requirement_profile p ON p.id = s.profile_id
         JOIN requirement r ON r.profile_version_id = p.current_version_id
        WHERE s.service_id = $1 AND s.ended_at IS NULL GROUP BY r.test_hash, r.control ORDER BY count(*) DESC, 1 LIMIT 1`,
      [world.serviceId],
    ),
  );
  const { hash = '', customers = 0 } = common ?? {};
  const flips = [{ outcome: 'unmet', variant: '', reader_class: 'customers', hash }];
  const counted = (most: number) =>
    within('provider', () =>
      query('SELECT customers, estimated FROM impact_counts($1, $2, $3)', [
        world.serviceId,
        JSON.stringify(flips),
        most,
      ]),
    ) as Promise<{ customers: number; estimated: boolean }[]>;
  expect(customers).toBeGreaterThan(250);
  expect(await counted(4_000)).toEqual([{ customers, estimated: false }]);
  const [estimate] = await counted(240);
  expect(estimate?.estimated).toBe(true);
  expect(Math.abs((estimate?.customers ?? 0) - customers)).toBeLessThan(customers / 3);
});
