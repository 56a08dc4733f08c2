// The token of a mail reads, ends and takes up again that member's mails, and nothing else; nobody signs in for it.
import { ReadUnsubscription, Resubscribe, Unsubscribe } from '@bunkai/application';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import type { PlantedTenant } from '../testing/planted-tenant.js';
import { DeliveryWorld } from './delivery-world.harness.js';
import { TypeormChannelRepository } from './typeorm-channel.repository.js';
import { TypeormUnsubscriptionRepository } from './typeorm-unsubscription.repository.js';

let world: DeliveryWorld;
let tenant: PlantedTenant;
let other: PlantedTenant;
let token: string;
beforeAll(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
  other = await world.newTenant();
});
afterAll(() => world.drop());
beforeEach(async () => {
  world.at('2026-03-02T10:00:00Z');
  tenant = await world.newTenant();
  token = (await channelOf(tenant)).token;
});

interface Found {
  readonly token: string;
  readonly reason: string | null;
  readonly at: Date | null;
  readonly failing: Date | null;
}

async function channelOf({ organisationId }: PlantedTenant): Promise<Found> {
  const [found] = await world.asWorker<Found>(
    `SELECT unsubscribe_token AS token, disabled_reason AS reason, disabled_at AS at, failing_since AS failing
       FROM channel WHERE organisation_id = $1 AND kind = 'e-mail'`,
    [organisationId],
  );
  if (!found) throw new Error('a member has no mailbox');
  return found;
}

const repository = new TypeormUnsubscriptionRepository();
const read = (given = token) => new ReadUnsubscription(world.stage.asApp, repository).execute(given);
const unsubscribe = (given = token) =>
  new Unsubscribe(world.stage.asApp, new TypeormChannelRepository(), world.clock).execute(given);
const resubscribe = (given = token) => new Resubscribe(world.stage.asApp, repository).execute(given);
const unknown = { ok: false, refusal: { code: 'NOT_FOUND', what: 'channel' } };

it('shows whose mails they are before anything ends', async () => {
  const shown = await read();
  expect(shown).toMatchObject({ ok: true, value: { disabledReason: null } });
  expect(shown.ok && shown.value.email).toMatch(/@/);
  expect((await channelOf(tenant)).at).toBeNull();
});

it('ends them, and takes them up again, as often as one likes, for nobody else', async () => {
  await unsubscribe();
  world.later(1_000);
  await unsubscribe();
  expect(await channelOf(tenant)).toMatchObject({
    reason: 'unsubscribed',
    at: new Date('2026-03-02T10:00:00Z'),
  });
  expect(await read()).toMatchObject({ value: { disabledReason: 'unsubscribed' } });
  expect((await channelOf(other)).at).toBeNull();
  for (const answer of [await resubscribe(), await resubscribe()])
    expect(answer).toMatchObject({ ok: true, value: { disabledReason: null } });
  expect(await channelOf(tenant)).toMatchObject({ reason: null, at: null });
});

it('enables nothing that another reason has disabled', async () => {
  const { organisationId } = tenant;
  await world.asWorker(
    `UPDATE channel SET disabled_at = now(), disabled_reason = 'gone', failing_since = now() WHERE organisation_id = $1`,
    [organisationId],
  );
  expect(await resubscribe()).toMatchObject({ ok: true, value: { disabledReason: 'gone' } });
  expect((await channelOf(tenant)).reason).toBe('gone');
  await unsubscribe();
  expect((await channelOf(tenant)).reason).toBe('gone');
});

it.each(['', 'x'.repeat(64), '%', "' OR true --", 'a\0b', '\ud800'])('knows nothing of %j', async (given) => {
  expect(await read(given)).toEqual(unknown);
  expect(await unsubscribe(given)).toEqual(unknown);
  expect(await resubscribe(given)).toEqual(unknown);
  expect((await channelOf(tenant)).at).toBeNull();
});
