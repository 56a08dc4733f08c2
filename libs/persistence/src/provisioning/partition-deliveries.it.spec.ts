// Deliveries that were there before they lay by month are there afterwards, and again when that is taken back.
import { newId } from '@bunkai/kernel';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createDataSource } from '../connection/create-data-source.js';
import { DeliveryWorld } from '../delivery/delivery-world.harness.js';
import { migrations } from '../migrations/migrations.js';
import type { PlantedTenant } from '../testing/planted-tenant.js';

let world: DeliveryWorld;
let owner: DataSource;
let tenant: PlantedTenant;
beforeAll(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
  owner = await createDataSource(world.ownerUrl, { applicationName: 'spec', poolSize: 1 }).initialize();
  tenant = await world.newTenant();
});
afterAll(async () => {
  await owner.destroy();
  await world.drop();
});

/** Takes back what is at hand, and what came after it. */
async function takeBack(): Promise<void> {
  const names = migrations.map(({ name }) => name);
  for (
    let left = names.length - names.findIndex((name) => name.startsWith('PartitionDeliveries'));
    left > 0;
    left -= 1
  )
    await owner.undoLastMigration({ transaction: 'all' });
}

/** Everything but ids of deliveries, in whose place stands what is theirs alone. */
const written = () =>
  world.asWorker(
    `SELECT d.correlation_id AS mark, d.kind, d.body, d.created_at, d.due_at, d.attempts, d.claimed_by, d.claimed_until, d.outcome,
            d.finished_at, d.last_error,
            ARRAY(SELECT a.number || ' ' || a.id || ' ' || a.response || ' ' || a.started_at || ' ' || coalesce(a.error, '-')
                    FROM delivery_attempt a WHERE a.delivery_id = d.id ORDER BY a.number) AS attempted,
            ARRAY(SELECT x.alert_id FROM delivery_alert x WHERE x.delivery_id = d.id AND x.channel_id = d.channel_id
                   ORDER BY 1) AS alerts
       FROM delivery d ORDER BY d.correlation_id`,
  );
const counts = async () =>
  (
    await world.asWorker<{ deliveries: number; attempts: number; links: number }>(
      `SELECT (SELECT count(*)::int FROM delivery) AS deliveries, (SELECT count(*)::int FROM delivery_attempt) AS attempts,
              (SELECT count(*)::int FROM delivery_alert) AS links`,
    )
  )[0];
const dated = () =>
  world.asWorker<{ dated: boolean; count: number }>(
    `SELECT id >= uuid_from(created_at) AND id < uuid_from(created_at + interval '1 millisecond') AS dated, count(*)::int AS count
       FROM delivery WHERE correlation_id NOT LIKE 'kept%' GROUP BY 1`,
  );

it('carries every row over, and back', async () => {
  await takeBack();
  const channelId = await world.newEndpoint(tenant);
  const digestOf = await world.newEndpoint(tenant, { rhythm: 'daily', hour: 9, timeZone: 'UTC' });
  const alertIds: string[] = [];
  for (let count = 0; count < 3; count += 1) alertIds.push(await world.alert(tenant, 'waiver-lapsed'));
  await world.asWorker('DELETE FROM pending_alert');
  const deliver = async (mark: string, id: string, values: string, kind = 'alerts', channel = channelId) => {
    await world.asWorker(
      `INSERT INTO delivery (id, organisation_id, channel_id, kind, body, correlation_id, created_at, due_at, attempts, claimed_by,
                             claimed_until, outcome, finished_at, last_error)
       VALUES ($1, $2, $3, $4, '{"a": 1}', $5, ${values})`,
      [id, tenant.organisationId, channel, kind, mark],
    );
    return id;
  };
  const random = () => crypto.randomUUID();
  const done = `'2025-05-05T05:05:05.123Z', '2025-05-05Z', 2, NULL, NULL, 'delivered', '2025-05-06Z', 'late'`;
  const open = `now() - interval '1 minute', '2026-12-01T09:00Z', 0, NULL, NULL, NULL, NULL, NULL`;
  const claimed = `now(), now(), 1, gen_random_uuid(), now(), NULL, NULL, NULL`;
  const ids = [
    await deliver('done', random(), done),
    await deliver('claimed', random(), claimed),
    await deliver('digest', random(), open, 'digest', digestOf),
    await deliver('kept', newId(), done),
  ];
  for (const [index, id] of ids.entries()) {
    for (const number of [1, 2].slice(index % 2))
      await world.asWorker(
        `INSERT INTO delivery_attempt (id, delivery_id, organisation_id, number, started_at, duration_ms, response, error)
         VALUES ($1, $2, $3, $4, now(), 3, 'said', $5)`,
        [newId(), id, tenant.organisationId, number, number === 1 ? null : 'no'],
      );
    const alertId = alertIds[index] ?? alertIds[0];
    const channel = index === 2 ? digestOf : channelId;
    if (index < 3)
      await world.asWorker(
        'INSERT INTO delivery_alert (delivery_id, alert_id, channel_id, organisation_id) VALUES ($1, $2, $3, $4)',
        [id, alertId, channel, tenant.organisationId],
      );
  }
  const before = await written();
  expect(await counts()).toEqual({ deliveries: 4, attempts: 6, links: 3 });

  await owner.runMigrations({ transaction: 'all' });
  expect(await written()).toEqual(before);
  expect(await counts()).toEqual({ deliveries: 4, attempts: 6, links: 3 });
  expect(await dated()).toEqual([{ dated: true, count: 3 }]);
  const [kept] = await world.asWorker<{ id: string }>(
    `SELECT id FROM delivery WHERE correlation_id = 'kept'`,
  );
  expect(kept?.id).toBe(ids[3]);

  // The digest that was open is joined.
  world.at('2026-12-01T08:00:00Z');
  const joined = await world.alert(tenant, 'waiver-lapsed');
  await world.fanOut.execute();
  const digests = (await world.rows(tenant)).filter(({ kind }) => kind === 'digest');
  expect(digests.map((digest) => digest.alerts)).toEqual([[alertIds[2], joined].toSorted()]);

  // A link outlives its delivery's month, and goes where it has to point at something.
  await world.asWorker(
    'INSERT INTO delivery_alert (delivery_id, alert_id, channel_id, organisation_id) VALUES ($1, $2, $3, $4)',
    [newId(), alertIds[0], digestOf, tenant.organisationId],
  );
  const later = await written();
  const held = await counts();
  await takeBack();
  expect(await written()).toEqual(later);
  expect(await counts()).toEqual({ ...held, links: (held?.links ?? 0) - 1 });
  await owner.runMigrations({ transaction: 'all' });
  expect(await written()).toEqual(later);
});
