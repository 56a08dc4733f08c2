// What is due is sent: nothing is lost and nothing doubled, whoever dies between claim, send and record.
import { type DeliveredAs, LEASE_MS } from '@bunkai/application';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type PlantedTenant, plantTenant } from '../testing/planted-tenant.js';
import { DeliveryWorld, delivered } from './delivery-world.harness.js';

let world: DeliveryWorld;
let tenant: PlantedTenant;
beforeAll(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
});
afterAll(() => world.drop());
beforeEach(async () => {
  await world.asWorker('DELETE FROM delivery');
  world.at('2026-03-02T10:00:00Z');
  world.sent.length = 0;
  world.answer = () => Promise.resolve(delivered);
  tenant = await world.newTenant();
});

const outcomes = async (of = tenant) => (await world.rows(of)).map(({ outcome }) => outcome);
const attempts = async (): Promise<readonly object[]> =>
  world.asWorker(
    `SELECT a.number, a.status, a.response, a.error FROM delivery_attempt a
      WHERE a.organisation_id = $1 ORDER BY a.delivery_id, a.number`,
    [tenant.organisationId],
  );
describe('an alert', () => {
  it('is sent with what flipped, the secret, and who it is for', async () => {
    const channelId = await world.newEndpoint(tenant);
    const alertId = await world.alert(tenant, 'verdicts-flipped', [['12.4.1', 'mandatory']]);
    expect(await world.run()).toEqual(['delivered']);
    const [row] = await world.rows(tenant);
    expect(world.sent).toEqual([
      {
        id: row?.id,
        createdAt: world.clock.now(),
        attempt: 1,
        correlationId: null,
        message: {
          kind: 'alerts',
          alerts: [
            {
              alert: expect.objectContaining({
                id: alertId,
                kind: 'verdicts-flipped',
                serviceName: { en: 'cloud' },
                releaseNumber: 1,
                flips: 1,
                flipsToUnmet: 1,
              }) as object,
              flips: [expect.objectContaining({ alertId, control: '12.4.1', title: null }) as object],
            },
          ],
        },
        channel: {
          id: channelId,
          kind: 'webhook',
          label: 'Tickets',
          address: 'https://hooks.example/',
          secrets: [expect.any(Buffer)],
          unsubscribeToken: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          language: 'en',
          timeZone: 'UTC',
        },
        recipient: null,
        organisation: { slug: tenant.slug, name: tenant.slug },
      },
    ]);
    expect(await attempts()).toEqual([{ number: 1, status: 200, response: 'ok', error: null }]);
    expect(await world.run()).toEqual([]);
  });

  it('goes to the mailbox of each member', async () => {
    const other = await plantTenant(world.stage);
    await world.alert(other, 'waiver-lapsed');
    expect(await world.run()).toEqual(['delivered']);
    expect(world.sent[0]).toMatchObject({
      recipient: { email: `owner@${other.slug}.example`, displayName: 'Owner' },
      channel: { kind: 'e-mail', address: null, secrets: [] },
    });
  });
});

describe('a worker that dies', () => {
  it('after it claimed: the lease runs out, and another sends', async () => {
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    await world.fanOut.execute();
    expect(await world.due.claim(64)).toHaveLength(1);
    world.later(LEASE_MS - 1);
    expect(await world.run()).toEqual([]);
    world.later(1);
    expect(await world.run()).toEqual(['delivered']);
    expect(world.sent.map(({ attempt }) => attempt)).toEqual([2]);
    expect(await outcomes()).toEqual(['delivered']);
  });

  it('after it sent: the other side gets the same message again, and one record is kept', async () => {
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    await world.fanOut.execute();
    const [claimed] = await world.due.claim(64);
    if (!claimed) throw new Error('nothing was claimed');
    world.later(60_000);
    expect(await world.run()).toEqual(['delivered']);
    // It was not dead after all, only slow.
    expect(await world.due.deliver(claimed)).toBe<DeliveredAs>('lost');
    expect(await late()).toBe<DeliveredAs>('lost');
    expect(new Set(world.sent.map(({ id }) => id)).size).toBe(2);
    expect(await attempts()).toHaveLength(2);
    expect(await outcomes()).toEqual(['delivered', 'delivered']);
  });

  /** A second delivery, whose lease runs out while it is being sent. */
  async function late(): Promise<DeliveredAs> {
    await world.alert(tenant, 'question-answered');
    await world.fanOut.execute();
    const [claimed] = await world.due.claim(64);
    if (!claimed) throw new Error('nothing was claimed');
    let answered = false;
    world.answer = async () => {
      if (answered) return delivered;
      answered = true;
      world.later(60_000);
      await world.run();
      return delivered;
    };
    return world.due.deliver(claimed);
  }

  it('never, where the worker lives: what it holds on to, nobody else takes', async () => {
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    await world.fanOut.execute();
    const claimed = await world.due.claim(64);
    for (const wait of [8_000, 8_000, 8_000]) {
      world.later(wait);
      await world.due.hold(claimed);
      expect(await world.run()).toEqual([]);
    }
    world.later(60_000);
    expect(await world.run()).toEqual(['delivered']);
    // Of a claim that somebody else has had since, nothing can be held.
    await world.due.hold(claimed);
    expect(await outcomes()).toEqual(['delivered']);
  });

  it('before alerts are fanned out: they wait', async () => {
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    await expect(
      world.stage.asWorker.within({ organisationId: null, accountId: null }, async () => {
        await world.ledger.fanOut(world.clock.now(), 10);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await world.rows(tenant)).toEqual([]);
    expect(await world.run()).toEqual(['delivered']);
  });
});

describe('several workers', () => {
  it('share what is due, and send nothing twice', async () => {
    const tenants = [tenant, await world.newTenant(), await world.newTenant()];
    for (const each of tenants) {
      await world.newEndpoint(each);
      for (let number = 0; number < 20; number += 1) await world.alert(each, 'waiver-lapsed');
    }
    const all = await Promise.all([world.run(), world.run(), world.run(), world.run()]);
    const rest = await world.run();
    expect([...all.flat(), ...rest]).toEqual(Array.from({ length: 60 }, () => 'delivered'));
    expect(new Set(world.sent.map(({ id }) => id)).size).toBe(60);
    expect(world.sent).toHaveLength(60);
  });

  it('hold two of a channel at most, all together, whatever waits', async () => {
    const other = await world.newTenant();
    await world.newEndpoint(tenant);
    for (let number = 0; number < 30; number += 1) await world.alert(tenant, 'waiver-lapsed');
    world.later(1);
    await world.newEndpoint(other);
    await world.alert(other, 'waiver-lapsed');
    await world.fanOut.execute();
    const claimed = await Promise.all(Array.from({ length: 5 }, () => world.due.claim(64)));
    const more = [await world.due.claim(64), await world.due.claim(64)];
    const held = [...claimed, ...more].flat();
    expect(held).toHaveLength(3);
    expect(new Set(held.map(({ id }) => id)).size).toBe(3);
    const busy = held.find(({ id, channelId }) =>
      held.some((other) => other.channelId === channelId && other.id !== id),
    );
    if (busy) await world.due.deliver(busy);
    expect(await world.due.claim(64)).toHaveLength(1);
  });

  it('are not kept by two thousand that wait for a dead endpoint', async () => {
    await world.newEndpoint(tenant);
    for (let number = 0; number < 3; number += 1) await world.alert(tenant, 'waiver-lapsed');
    await world.fanOut.execute();
    await world.asWorker(
      `INSERT INTO delivery (id, organisation_id, channel_id, kind, body, created_at, due_at, attempts)
       SELECT gen_random_uuid(), organisation_id, channel_id, 'test', '{}', created_at, due_at, 0
         FROM delivery CROSS JOIN generate_series(1, 2000) WHERE organisation_id = $1`,
      [tenant.organisationId],
    );
    world.later(1);
    const other = await world.newTenant();
    await world.newEndpoint(other);
    await world.alert(other, 'waiver-lapsed');
    await world.fanOut.execute();
    expect(await world.due.claim(64)).toHaveLength(3);
    expect(await world.due.claim(64)).toHaveLength(0);
  });
});
