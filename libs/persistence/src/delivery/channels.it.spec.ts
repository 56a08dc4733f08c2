// What members and owners may do with channels, under the application's role.
import type { MemberPrincipal } from '@bunkai/access';
import {
  AddEndpoint,
  type AddEndpointInput,
  ChangeChannel,
  ListChannels,
  ListDeliveries,
  MAX_ENDPOINTS,
  RemoveEndpoint,
  RotateSecret,
  SendTest,
  Throttle,
  Unsubscribe,
} from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { TypeormAttemptRepository } from '../identity/typeorm-attempt.repository.js';
import { MemberRow } from '../rows/member.row.js';
import { type PlantedTenant, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { DeliveryWorld, ownerOf } from './delivery-world.harness.js';

let world: DeliveryWorld;
let tenant: PlantedTenant;
let owner: MemberPrincipal;
let colleague: MemberPrincipal;
beforeAll(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
});
afterAll(() => world.drop());
beforeEach(async () => {
  world.sent.length = 0;
  tenant = await world.newTenant();
  owner = ownerOf(tenant);
  const { accountId } = await plantTenant(world.stage);
  const { organisationId } = tenant;
  const member = { id: newId(), organisationId, accountId, createdAt: new Date() };
  await world.stage.asApp.within(tenant, () =>
    currentManager().insert(MemberRow, { ...member, roles: ['viewer'] }),
  );
  colleague = { ...owner, accountId, roles: ['viewer'] };
});

const webhook: AddEndpointInput = {
  kind: 'webhook',
  label: ' Tickets ',
  address: 'https://hooks.example/',
  language: 'ja',
};
const use = () => {
  const { channels, deliveries, clock } = world;
  const { asApp } = world.stage;
  const throttle = new Throttle(asApp, new TypeormAttemptRepository(), clock);
  return {
    list: new ListChannels(asApp, channels),
    add: new AddEndpoint(asApp, channels, [], clock),
    change: new ChangeChannel(asApp, channels, clock),
    remove: new RemoveEndpoint(asApp, channels),
    rotate: new RotateSecret(asApp, channels, clock),
    test: new SendTest(asApp, { channels, deliveries }, throttle, clock),
    deliveries: new ListDeliveries(asApp, channels, deliveries),
    unsubscribe: new Unsubscribe(asApp, channels, clock),
  };
};
const forbidden = { ok: false, refusal: { code: 'FORBIDDEN' } };
const missing = { ok: false, refusal: { code: 'NOT_FOUND', what: 'channel' } };

async function added(input: AddEndpointInput = webhook): Promise<string> {
  const result = await use().add.execute(owner, input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.channel.id;
}

async function kindsSeenBy(principal: MemberPrincipal): Promise<readonly unknown[]> {
  const listed = await use().list.execute(principal);
  return listed.ok ? listed.value.map(({ kind, accountId }) => [kind, accountId]) : [listed.refusal];
}

describe('the channels of a member', () => {
  it('are its own e-mail and the endpoints, and nobody else’s', async () => {
    await added();
    await added({ ...webhook, kind: 'slack' });
    const endpoints = [
      ['webhook', null],
      ['slack', null],
    ];
    expect(await kindsSeenBy(owner)).toEqual([['e-mail', owner.accountId], ...endpoints]);
    expect(await kindsSeenBy(colleague)).toEqual([['e-mail', colleague.accountId], ...endpoints]);
    expect(await kindsSeenBy(ownerOf(await world.newTenant()))).toHaveLength(1);
  });

  it('go when it leaves', async () => {
    const { accountId } = colleague;
    await world.stage.asApp.within(tenant, () =>
      currentManager().delete(MemberRow, { accountId, organisationId: tenant.organisationId }),
    );
    expect(await kindsSeenBy(colleague)).toEqual([]);
    expect(await kindsSeenBy(owner)).toHaveLength(1);
  });
});

describe('an endpoint', () => {
  it('is added by an owner, with a secret that is told once and that nobody can read', async () => {
    const result = await use().add.execute(owner, webhook);
    expect(result).toMatchObject({
      ok: true,
      value: {
        channel: {
          kind: 'webhook',
          label: 'Tickets',
          accountId: null,
          rhythm: 'at-once',
          scope: 'own',
          language: 'ja',
        },
        secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/) as string,
      },
    });
    expect(await use().add.execute(owner, { ...webhook, kind: 'teams' })).toMatchObject({
      value: { secret: null },
    });
    expect(await use().add.execute(colleague, webhook)).toEqual(forbidden);
    const read = world.stage.asApp.within(tenant, () => currentManager().query('SELECT secret FROM channel'));
    await expect(read).rejects.toThrow('permission denied');
  });

  it('is refused with every fault', async () => {
    const settings = { hour: 24, weekday: 0, controls: ['99.9'] };
    const result = await use().add.execute(owner, { ...webhook, label: ' ', address: 'http://x/', settings });
    expect(
      result.ok ? [] : 'faults' in result.refusal && result.refusal.faults.map(({ pointer }) => pointer),
    ).toEqual(['/label', '/address', '/hour', '/weekday', '/controls']);
    for (const timeZone of ['Mars/Olympus', '', 'UTC\0', '+09:00', 'asia/nowhere'])
      expect(await use().add.execute(owner, { ...webhook, settings: { timeZone } })).toMatchObject({
        refusal: { faults: [{ code: 'unknown-time-zone' }] },
      });
  });

  it('is one of twenty at most, however many are added at once', async () => {
    const results = await Promise.all(
      Array.from({ length: MAX_ENDPOINTS + 4 }, () => use().add.execute(owner, webhook)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(MAX_ENDPOINTS);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      refusal: { faults: [{ code: 'too-many-endpoints' }] },
    });
  });

  it('gets a new secret; both sign for a day', async () => {
    const id = await added();
    const secretsNow = async () => {
      expect(await use().test.execute(owner, id)).toMatchObject({ ok: true });
      await world.run();
      return world.sent.at(-1)?.channel.secrets.map((secret) => secret.toString('base64'));
    };
    const [first] = (await secretsNow()) ?? [];
    const rotated = await use().rotate.execute(owner, id);
    const second = rotated.ok ? rotated.value.secret.slice('whsec_'.length) : '';
    expect(await secretsNow()).toEqual([second, first]);
    world.later(86_400_000);
    expect(await secretsNow()).toEqual([second]);
    expect(await use().rotate.execute(colleague, id)).toEqual(forbidden);
    const slack = await added({ ...webhook, kind: 'slack' });
    expect(await use().rotate.execute(owner, slack)).toEqual({
      ok: false,
      refusal: { code: 'WRONG_STATE', state: 'slack' },
    });
  });

  it('is changed, disabled and enabled by owners alone', async () => {
    const id = await added();
    expect(await use().change.execute(colleague, { channelId: id, enabled: false })).toEqual(forbidden);
    await use().test.execute(owner, id);
    const off = await use().change.execute(owner, { channelId: id, enabled: false, label: 'Old' });
    expect(off).toMatchObject({ value: { label: 'Old', disabledReason: 'by-hand', language: 'ja' } });
    expect(await world.run()).toEqual([]);
    expect(await use().deliveries.execute(colleague, id, { limit: 5, after: null })).toMatchObject({
      value: [{ kind: 'test', outcome: 'cancelled' }],
    });
    expect(await use().test.execute(owner, id)).toEqual({
      ok: false,
      refusal: { code: 'WRONG_STATE', state: 'disabled' },
    });
    const on = await use().change.execute(owner, {
      channelId: id,
      enabled: true,
      settings: { timeZone: 'Asia/Tokyo', rhythm: 'weekly' },
    });
    expect(on).toMatchObject({
      value: { disabledAt: null, timeZone: 'Asia/Tokyo', rhythm: 'weekly', weekday: 1 },
    });
    expect(await use().list.one(owner, id)).toEqual(on);
  });

  it('is removed with its deliveries; an e-mail is not', async () => {
    const id = await added();
    await use().test.execute(owner, id);
    expect(await use().remove.execute(colleague, id)).toEqual(forbidden);
    expect(await use().remove.execute(ownerOf(await world.newTenant()), id)).toEqual(missing);
    expect(await use().remove.execute(owner, id)).toEqual({ ok: true, value: id });
    expect(await use().remove.execute(owner, id)).toEqual(missing);
    expect(await world.rows(tenant)).toEqual([]);
    const listed = await use().list.execute(owner);
    const mail = listed.ok ? listed.value[0]?.id : undefined;
    expect(await use().remove.execute(owner, mail ?? '')).toEqual(missing);
    expect(await use().remove.execute(owner, 'no id')).toEqual(missing);
  });
});

describe('deliveries', () => {
  it('are listed page by page, the newest first, with their attempts', async () => {
    const id = await added();
    const made: string[] = [];
    for (let number = 0; number < 3; number += 1) {
      const test = await use().test.execute(owner, id);
      if (test.ok) made.unshift(test.value.id);
      world.later(1);
    }
    await world.run();
    const page = async (limit: number, after: string | null, as = colleague) => {
      const listed = await use().deliveries.execute(as, id, { limit, after });
      return listed.ok ? listed.value.map((delivery) => delivery.id) : listed.refusal.code;
    };
    expect(await page(5, null)).toEqual(made);
    expect(await page(1, null)).toEqual(made.slice(0, 2));
    expect(await page(5, made[1] ?? null)).toEqual(made.slice(2));
    expect(await page(5, null, ownerOf(await world.newTenant()))).toBe('NOT_FOUND');
    const attempts = await use().deliveries.attemptsOf(colleague, made);
    expect(attempts.ok && attempts.value.map(({ deliveryId, number }) => [deliveryId, number])).toEqual(
      made.toSorted().map((delivery) => [delivery, 1]),
    );
  });
});

describe('one’s own e-mail', () => {
  const mailOf = async (principal: MemberPrincipal) => {
    const listed = await use().list.execute(principal);
    return (listed.ok && listed.value[0]?.id) || '';
  };

  it('is changed by its member, and by nobody else', async () => {
    const id = await mailOf(colleague);
    const changed = await use().change.execute(colleague, {
      channelId: id,
      label: 'Mine',
      settings: { rhythm: 'daily', hour: 7 },
    });
    expect(changed).toMatchObject({ value: { label: 'E-mail', rhythm: 'daily', hour: 7 } });
    expect(await use().change.execute(owner, { channelId: id, enabled: false })).toEqual(missing);
  });

  it('ends with the token of a mail, without signing in and as often as it is said', async () => {
    const id = await mailOf(colleague);
    const [row] = await world.asWorker<{ token: string }>(
      'SELECT unsubscribe_token AS token FROM channel WHERE id = $1',
      [id],
    );
    const name = { ok: true, value: { en: tenant.slug } };
    expect(await use().unsubscribe.execute(row?.token ?? '')).toEqual(name);
    expect(await use().unsubscribe.execute(row?.token ?? '')).toEqual(name);
    expect(await use().list.one(colleague, id)).toMatchObject({ value: { disabledReason: 'unsubscribed' } });
    for (const token of ['', '%', 'a\0b', newId()])
      expect(await use().unsubscribe.execute(token)).toEqual(missing);
  });
});
