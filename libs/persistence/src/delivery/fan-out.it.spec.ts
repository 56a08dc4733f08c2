// Which channel gets which alert, and when.
import type { ChannelSettings } from '@bunkai/application';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { PlantedTenant } from '../testing/planted-tenant.js';
import { DeliveryWorld, type Flip } from './delivery-world.harness.js';

let world: DeliveryWorld;
beforeAll(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
});
afterAll(() => world.drop());
beforeEach(async () => {
  await world.asWorker('DELETE FROM delivery');
  world.at('2026-03-02T10:00:00Z');
  world.sent.length = 0;
});

const dues = async (tenant: PlantedTenant) =>
  (await world.rows(tenant)).map(({ kind, due, alerts }) => [kind, due.toISOString(), alerts.length]);

describe('a channel', () => {
  const mandatory: readonly Flip[] = [['12.4.1', 'mandatory']];
  const recommended: readonly Flip[] = [['12.4.1', 'recommended']];
  const elsewhere: readonly Flip[] = [['10.1.1', 'mandatory']];
  const cases: readonly [string, Partial<ChannelSettings>, boolean[]][] = [
    // published, out, mandatory flip, recommended flip, flip elsewhere, early warning, question, waiver
    ['of its own flips', {}, [false, false, true, true, true, true, true, true]],
    ['of any change', { scope: 'any' }, [true, true, true, true, true, true, true, true]],
    ['of mandatory ones', { severity: 'mandatory' }, [false, false, true, false, true, false, true, true]],
    ['of recommended ones', { severity: 'recommended' }, [false, false, true, true, true, true, true, true]],
    ['of a control', { controls: ['12.4.1', '9.4.4'] }, [false, false, true, true, false, true, true, true]],
    [
      'of both',
      { controls: ['10.1.1'], severity: 'mandatory' },
      [false, false, false, false, true, false, true, true],
    ],
    ['that is never used', { rhythm: 'never' }, [false, false, false, false, false, false, false, false]],
  ];
  it.each(cases)('%s', async (_, settings, expected) => {
    const tenant = await world.newTenant();
    await world.newEndpoint(tenant, settings);
    const ids = [
      await world.alert(tenant, 'release-published'),
      await world.alert(tenant, 'release-out'),
      await world.alert(tenant, 'verdicts-flipped', mandatory),
      await world.alert(tenant, 'verdicts-flipped', recommended),
      await world.alert(tenant, 'verdicts-flipped', elsewhere),
      await world.alert(tenant, 'early-warning', recommended),
      await world.alert(tenant, 'question-answered'),
      await world.alert(tenant, 'waiver-lapsed'),
    ];
    await world.fanOut.execute();
    const told = new Set((await world.rows(tenant)).flatMap(({ alerts }) => alerts));
    expect(ids.map((id) => told.has(id))).toEqual(expected);
  });

  it('that is disabled gets nothing, nor what came meanwhile when it is enabled again', async () => {
    const tenant = await world.newTenant();
    const id = await world.newEndpoint(tenant);
    const set = (state: string) =>
      world.asWorker(
        `UPDATE channel SET disabled_at = ${state}, disabled_reason = ${state === 'NULL' ? 'NULL' : "'gone'"} WHERE id = $1`,
        [id],
      );
    await set('now()');
    await world.alert(tenant, 'waiver-lapsed');
    await set('NULL');
    await world.fanOut.execute();
    expect(await world.rows(tenant)).toEqual([]);
    await world.alert(tenant, 'waiver-lapsed');
    await world.fanOut.execute();
    expect(await dues(tenant)).toEqual([['alerts', '2026-03-02T10:00:00.000Z', 1]]);
  });
});

describe('alerts', () => {
  it('go to each channel once, whoever fans out at the same time and however often', async () => {
    const tenant = await world.newTenant();
    await world.newEndpoint(tenant);
    await world.newEndpoint(tenant, { rhythm: 'daily' });
    const ids: string[] = [];
    for (let number = 0; number < 40; number += 1) ids.push(await world.alert(tenant, 'waiver-lapsed'));
    const { asWorker } = world.stage;
    const few = () =>
      asWorker.within({ organisationId: null, accountId: null }, () =>
        world.ledger.fanOut(world.clock.now(), 7),
      );
    const taken = await Promise.all(Array.from({ length: 8 }, few));
    await world.fanOut.execute();
    await world.fanOut.execute();
    expect(Math.max(...taken)).toBe(7);
    const rows = await world.rows(tenant);
    const singles = rows.filter(({ kind }) => kind === 'alerts');
    expect(singles.flatMap(({ alerts }) => alerts).toSorted()).toEqual(ids.toSorted());
    expect(rows.filter(({ kind }) => kind === 'digest').map(({ alerts }) => alerts)).toEqual([
      ids.toSorted(),
    ]);
    expect(await world.asWorker('SELECT FROM pending_alert')).toEqual([]);
  });

  it('of an organisation without a channel are not kept for one', async () => {
    const tenant = await world.newTenant();
    await world.alert(tenant, 'waiver-lapsed');
    expect(await world.asWorker('SELECT FROM pending_alert')).toEqual([]);
  });
});

describe('a digest', () => {
  const next = async (settings: Partial<ChannelSettings>, now: string) => {
    const tenant = await world.newTenant();
    await world.newEndpoint(tenant, settings);
    world.at(now);
    await world.alert(tenant, 'waiver-lapsed');
    await world.fanOut.execute();
    return (await world.rows(tenant)).map(({ kind, due }) => `${kind} ${due.toISOString()}`);
  };
  const daily = (timeZone: string, hour: number) => ({ rhythm: 'daily', timeZone, hour }) as const;
  const weekly = (timeZone: string, hour: number, weekday: number) =>
    ({ rhythm: 'weekly', timeZone, hour, weekday }) as const;

  it.each([
    ['the same day', daily('Asia/Tokyo', 9), '2026-03-01T23:59:59Z', '2026-03-02T00:00:00.000Z'],
    [
      'the next day at its very hour',
      daily('Asia/Tokyo', 9),
      '2026-03-02T00:00:00Z',
      '2026-03-03T00:00:00.000Z',
    ],
    ['New York in winter', daily('America/New_York', 9), '2026-03-07T13:00:00Z', '2026-03-07T14:00:00.000Z'],
    [
      'across the night the clocks go on',
      daily('America/New_York', 9),
      '2026-03-07T15:00:00Z',
      '2026-03-08T13:00:00.000Z',
    ],
    [
      'an hour that is left out',
      daily('America/New_York', 2),
      '2026-03-08T05:00:00Z',
      '2026-03-08T07:00:00.000Z',
    ],
    [
      'across the night they go back',
      daily('America/New_York', 9),
      '2026-10-31T14:00:00Z',
      '2026-11-01T14:00:00.000Z',
    ],
    [
      'an hour that comes twice',
      daily('America/New_York', 1),
      '2026-11-01T04:00:00Z',
      '2026-11-01T06:00:00.000Z',
    ],
    ['on Monday', weekly('Asia/Tokyo', 8, 1), '2026-03-03T00:00:00Z', '2026-03-08T23:00:00.000Z'],
    ['today is its day', weekly('Asia/Tokyo', 8, 1), '2026-03-01T22:00:00Z', '2026-03-01T23:00:00.000Z'],
    ['its day is over', weekly('Asia/Tokyo', 8, 1), '2026-03-01T23:00:00Z', '2026-03-08T23:00:00.000Z'],
    ['Sunday', weekly('UTC', 0, 7), '2026-03-02T10:00:00Z', '2026-03-08T00:00:00.000Z'],
  ] as const)('is due: %s', async (_, settings, now, due) => {
    expect(await next(settings, now)).toEqual([`digest ${due}`]);
  });

  it('gathers what comes until its hour, and nothing is sent where nothing came', async () => {
    const tenant = await world.newTenant();
    await world.newEndpoint(tenant, daily('Asia/Tokyo', 9));
    world.at('2026-03-02T10:00:00Z');
    const first = await world.alert(tenant, 'waiver-lapsed');
    await world.run();
    world.at('2026-03-02T23:00:00Z');
    const second = await world.alert(tenant, 'question-answered');
    expect(await world.run()).toEqual([]);
    world.at('2026-03-03T00:00:00Z');
    expect(await world.run()).toEqual(['delivered']);
    expect(
      world.sent.map(({ message }) => 'alerts' in message && message.alerts.map(({ alert }) => alert.id)),
    ).toEqual([[first, second]]);
    world.at('2026-03-04T00:00:00Z');
    expect(await world.run()).toEqual([]);
  });

  it('that is being sent is not joined: what comes then begins the next', async () => {
    const tenant = await world.newTenant();
    await world.newEndpoint(tenant, daily('Asia/Tokyo', 9));
    world.at('2026-03-02T23:59:59Z');
    await world.alert(tenant, 'waiver-lapsed');
    await world.fanOut.execute();
    const before = world.clock.now();
    world.at('2026-03-03T00:00:00Z');
    const claimed = await world.due.claim(10);
    expect(claimed).toHaveLength(1);
    // Another worker, whose clock is a second behind.
    world.clock.set(before);
    await world.alert(tenant, 'question-answered');
    await world.fanOut.execute();
    world.at('2026-03-03T00:00:01Z');
    await world.run();
    for (const delivery of claimed) await world.due.deliver(delivery);
    expect((await world.rows(tenant)).map(({ outcome, alerts }) => [outcome, alerts.length])).toEqual([
      ['delivered', 1],
      ['delivered', 1],
    ]);
  });
});
