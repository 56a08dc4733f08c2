// Mails that a server took and returned later: kept with the attempts, and an address that does not exist is written to no more.
import { type Bounce, RecordBounce } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { currentManager } from '../transaction/current-manager.js';
import type { PlantedTenant } from '../testing/planted-tenant.js';
import { DeliveryWorld, delivered } from './delivery-world.harness.js';
import { TypeormBounceLedger } from './typeorm-bounce-ledger.js';

let world: DeliveryWorld;
let tenant: PlantedTenant;
let mail: string;
beforeAll(async () => {
  world = await DeliveryWorld.open(inject('postgresUrl'));
});
afterAll(() => world.drop());
beforeEach(async () => {
  world.at('2026-03-02T10:00:00Z');
  world.answer = () => Promise.resolve(delivered);
  tenant = await world.newTenant();
  await world.stage.asApp.within(tenant, () =>
    currentManager().query(
      `UPDATE channel SET rhythm = 'at-once', scope = 'any' WHERE account_id IS NOT NULL`,
    ),
  );
  await world.alert(tenant, 'waiver-lapsed');
  await world.run();
  mail = (await world.rows(tenant))[0]?.id ?? '';
  world.later(60_000);
});

const unknownUser = { hasFailed: true, status: '5.1.1', diagnostic: '550 5.1.1 User unknown' };
const record = (bounce: Omit<Bounce, 'deliveryId'>, deliveryId = mail) => {
  const recorder = new RecordBounce(
    world.stage.asWorker,
    new TypeormBounceLedger(),
    world.ledger,
    world.clock,
  );
  return recorder.execute({ deliveryId, ...bounce });
};
const outcomes = async () =>
  (await world.rows(tenant)).map(({ kind, outcome }) => `${kind} ${outcome ?? 'open'}`);
const attempts = () =>
  world.asWorker(
    'SELECT number, status, response, error, duration_ms AS ms FROM delivery_attempt WHERE delivery_id = $1 ORDER BY number',
    [mail],
  );
const channel = async () =>
  (
    await world.asWorker<{ off: string | null; at: Date | null }>(
      `SELECT disabled_reason AS off, disabled_at AS at FROM channel WHERE organisation_id = $1 AND kind = 'e-mail'`,
      [tenant.organisationId],
    )
  )[0];

it('is refused from then on where it failed, and its address is written to no more where it does not exist', async () => {
  expect(await outcomes()).toEqual(['alerts delivered']);
  expect(await record(unknownUser)).toBe('address-off');
  expect(await outcomes()).toEqual(['alerts refused']);
  expect((await attempts()).slice(1)).toEqual([
    { number: 2, status: 550, response: unknownUser.diagnostic, error: 'the mail came back: 5.1.1', ms: 0 },
  ]);
  expect(await channel()).toEqual({ off: 'gone', at: new Date('2026-03-02T10:01:00Z') });
  await world.alert(tenant, 'waiver-lapsed');
  expect(await world.run()).toEqual([]);
});

it('is recorded once, however often and by however many it is told', async () => {
  const told = await Promise.all([record(unknownUser), record(unknownUser), record(unknownUser)]);
  expect(told.toSorted()).toEqual(['address-off', 'unknown', 'unknown']);
  expect(await attempts()).toHaveLength(2);
});

it.each([
  ['late', { hasFailed: false, status: '4.4.1', diagnostic: '' }, 'delivered', 'the mail is late: 4.4.1'],
  [
    'full',
    { hasFailed: true, status: '5.2.2', diagnostic: '552 full' },
    'refused',
    'the mail came back: 5.2.2',
  ],
  [
    'taken for noise',
    { hasFailed: true, status: '5.7.1', diagnostic: '' },
    'refused',
    'the mail came back: 5.7.1',
  ],
  [
    'returned without a word',
    { hasFailed: true, status: '', diagnostic: '' },
    'refused',
    'the mail came back',
  ],
] as const)('says nothing of the address where the mail is %s', async (_what, bounce, outcome, error) => {
  expect(await record(bounce)).toBe('recorded');
  expect(await outcomes()).toEqual([`alerts ${outcome}`]);
  expect((await attempts())[1]).toMatchObject({ number: 2, error });
  expect(await channel()).toEqual({ off: null, at: null });
});

it('changes nothing for what is no mail of ours', async () => {
  const endpoint = await world.newEndpoint(tenant);
  await world.alert(tenant, 'waiver-lapsed');
  await world.run();
  const post = (await world.rows(tenant)).find((row) => row.channel === endpoint)?.id ?? '';
  expect(await record(unknownUser, post)).toBe('unknown');
  expect(await record(unknownUser, newId())).toBe('unknown');
  expect((await channel())?.off).toBeNull();
});
