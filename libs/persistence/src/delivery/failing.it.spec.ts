// What fails is tried again on schedule, endpoints that fail for good are switched off, and what ended can be replayed.
import { ReplayDelivery, SendTest, Throttle, retryDelaysMs } from '@bunkai/application';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { TypeormAttemptRepository } from '../identity/typeorm-attempt.repository.js';
import type { PlantedTenant } from '../testing/planted-tenant.js';
import { DeliveryWorld, delivered, failed, ownerOf } from './delivery-world.harness.js';

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
const channelOf = async (id: string) =>
  (
    await world.asWorker<{ reason: string | null; failing: Date | null }>(
      'SELECT disabled_reason AS reason, failing_since AS failing FROM channel WHERE id = $1',
      [id],
    )
  )[0];

describe('what fails', () => {
  it('is tried again on schedule, as the same message, and given up after the last', async () => {
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    world.answer = () => Promise.resolve(failed());
    expect(await world.run()).toEqual(['retry']);
    for (const delay of retryDelaysMs) {
      world.later(delay - 1);
      expect(await world.run()).toEqual([]);
      world.later(1);
      expect(await world.run()).toEqual([delay === retryDelaysMs.at(-1) ? 'given-up' : 'retry']);
    }
    expect(world.sent.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(world.sent.map(({ id }) => id)).size).toBe(1);
    expect(await attempts()).toHaveLength(10);
    expect((await attempts())[9]).toEqual({ number: 10, status: 500, response: 'sorry', error: 'no' });
    expect(await outcomes()).toEqual(['given-up']);
  });

  it('waits as long as it is asked to, a day at most', async () => {
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    const asked = [60_000, 1_000, 7 * 86_400_000];
    world.answer = () => Promise.resolve(failed('passing', asked.shift() ?? null));
    const start = world.clock.now().getTime();
    const dueIn = async () =>
      ((await world.rows(tenant))[0]?.due.getTime() ?? 0) - world.clock.now().getTime();
    await world.run();
    expect(await dueIn()).toBe(60_000);
    world.later(60_000);
    await world.run();
    expect(await dueIn()).toBe(300_000);
    world.later(300_000);
    await world.run();
    expect(await dueIn()).toBe(86_400_000);
    expect(world.clock.now().getTime() - start).toBe(360_000);
  });

  it('for good is not tried again', async () => {
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    world.answer = () => Promise.resolve(failed('refused'));
    expect(await world.run()).toEqual(['refused']);
    world.later(86_400_000);
    expect(await world.run()).toEqual([]);
  });

  it('with a sender that throws is recorded, and the others go on', async () => {
    const poison = await world.newEndpoint(tenant);
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    world.answer = ({ channel }) =>
      channel.id === poison ? Promise.reject(new Error('a\0bug')) : Promise.resolve(delivered);
    expect((await world.run()).toSorted()).toEqual(['delivered', 'retry']);
    const errors = (await attempts()).map((attempt) => ('error' in attempt ? attempt.error : undefined));
    expect(errors.toSorted()).toEqual(['a\uFFFDbug', null]);
  });

  it('with an endless answer keeps the beginning of it', async () => {
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    world.answer = () => Promise.resolve({ ...delivered, response: '応'.repeat(5_000) });
    await world.run();
    expect(await attempts()).toMatchObject([{ response: '応'.repeat(682) }]);
  });
});

describe('an endpoint', () => {
  /** The owner's own e-mail, to which news of endpoints goes. */
  async function mailOf(of: PlantedTenant): Promise<string> {
    const [row] = await world.asWorker<{ id: string }>('SELECT id FROM channel WHERE account_id = $1', [
      of.accountId,
    ]);
    return row?.id ?? '';
  }

  it('that is gone is disabled at once; the rest is cancelled, and who made it is told once', async () => {
    const id = await world.newEndpoint(tenant);
    for (let number = 0; number < 5; number += 1) await world.alert(tenant, 'waiver-lapsed');
    world.answer = ({ channel }) => Promise.resolve(channel.kind === 'e-mail' ? delivered : failed('gone'));
    await world.run();
    await world.run();
    expect(await channelOf(id)).toMatchObject({ reason: 'gone' });
    const mail = await mailOf(tenant);
    const toMail = world.sent.filter(({ channel }) => channel.id === mail);
    expect(toMail.map(({ message }) => message)).toEqual([
      { kind: 'channel-disabled', label: 'Tickets', reason: 'gone' },
    ]);
    const ended = await outcomes();
    expect(ended.filter((outcome) => outcome === null)).toEqual([]);
    expect(ended.filter((outcome) => outcome === 'delivered')).toEqual(['delivered']);
    await world.alert(tenant, 'waiver-lapsed');
    expect(await world.run()).toEqual([]);
  });

  it('that fails for five days is disabled, and one success begins the days anew', async () => {
    const id = await world.newEndpoint(tenant);
    world.answer = ({ channel }) =>
      Promise.resolve(channel.kind === 'e-mail' ? delivered : failed('refused'));
    const tell = async () => {
      await world.alert(tenant, 'waiver-lapsed');
      return world.run();
    };
    const day = 86_400_000;
    await tell();
    const since = world.clock.now();
    world.later(4 * day);
    await tell();
    expect(await channelOf(id)).toEqual({ reason: null, failing: since });
    world.answer = () => Promise.resolve(delivered);
    await tell();
    expect(await channelOf(id)).toEqual({ reason: null, failing: null });
    world.answer = ({ channel }) =>
      Promise.resolve(channel.kind === 'e-mail' ? delivered : failed('refused'));
    await tell();
    world.later(5 * day - 1);
    await tell();
    expect(await channelOf(id)).toMatchObject({ reason: null });
    world.later(1);
    await tell();
    expect(await channelOf(id)).toMatchObject({ reason: 'failing' });
    expect(
      world.sent.map(({ message }) => message.kind).filter((kind) => kind === 'channel-disabled'),
    ).toHaveLength(1);
  });

  it('is not disabled when mails fail, however long', async () => {
    const mail = await mailOf(tenant);
    await world.asWorker("UPDATE channel SET failing_since = '2020-01-01Z' WHERE id = $1", [mail]);
    const send = new SendTest(
      world.stage.asApp,
      { channels: world.channels, deliveries: world.deliveries },
      new Throttle(world.stage.asApp, new TypeormAttemptRepository(), world.clock),
      world.clock,
    );
    const sent = await send.execute(ownerOf(tenant), mail);
    expect(sent).toMatchObject({ ok: true, value: { kind: 'test', outcome: null, alerts: 0 } });
    world.answer = () => Promise.resolve(failed());
    expect(await world.run()).toEqual(['retry']);
    expect(await channelOf(mail)).toMatchObject({ reason: null });
  });

  it('that is removed while it is sent to leaves nothing', async () => {
    const id = await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    world.answer = async () => {
      await world.stage.asApp.within(tenant, () => world.channels.delete(id));
      return delivered;
    };
    expect(await world.run()).toEqual(['lost']);
    expect(await world.rows(tenant)).toEqual([]);
  });
});

describe('a replay', () => {
  const replay = () =>
    new ReplayDelivery(
      world.stage.asApp,
      { channels: world.channels, deliveries: world.deliveries },
      world.clock,
    );

  it('is the same message again, from the first attempt on', async () => {
    await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    await world.run();
    const [row] = await world.rows(tenant);
    const again = await Promise.all([
      replay().execute(ownerOf(tenant), row?.id ?? ''),
      replay().execute(ownerOf(tenant), row?.id ?? ''),
    ]);
    expect(again.map((result) => (result.ok ? result.value.outcome : result.refusal)).toSorted()).toEqual(
      [{ code: 'WRONG_STATE', state: 'open' }, null].toSorted(),
    );
    expect(await world.run()).toEqual(['delivered']);
    expect(world.sent.map(({ id, attempt }) => [id, attempt])).toEqual([
      [row?.id, 1],
      [row?.id, 1],
    ]);
    expect(await attempts()).toMatchObject([{ number: 1 }, { number: 2 }]);
  });

  it('is refused to strangers and over a channel that is disabled', async () => {
    const id = await world.newEndpoint(tenant);
    await world.alert(tenant, 'waiver-lapsed');
    await world.run();
    const [row] = await world.rows(tenant);
    const stranger = ownerOf(await world.newTenant());
    expect(await replay().execute(stranger, row?.id ?? '')).toEqual({
      ok: false,
      refusal: { code: 'NOT_FOUND', what: 'delivery' },
    });
    expect(await replay().execute({ ...ownerOf(tenant), roles: ['viewer'] }, row?.id ?? '')).toEqual({
      ok: false,
      refusal: { code: 'FORBIDDEN' },
    });
    await world.asWorker(`UPDATE channel SET disabled_at = now(), disabled_reason = 'gone' WHERE id = $1`, [
      id,
    ]);
    expect(await replay().execute(ownerOf(tenant), row?.id ?? '')).toEqual({
      ok: false,
      refusal: { code: 'WRONG_STATE', state: 'disabled' },
    });
  });
});
