import { describe, expect, it } from 'vitest';
import { keepsLogs, requirementsOf } from '../testing/contracts/customer-stage.js';
import { CustomerScene } from '../testing/customer/customer-scene.js';
import { ReadWaivers } from './read-waivers.js';

const reason = 'We archive them ourselves.';

/** R-1 is met, R-2 unmet. */
async function givenUnmet() {
  const scene = new CustomerScene();
  const service = await scene.givenService();
  await scene.publish(service, 'P1Y');
  const customer = await scene.newMember('assessor');
  const document = requirementsOf(keepsLogs('P1Y'), keepsLogs('P2Y'));
  const profileId = await scene.givenProfile(customer, document);
  const { id: subscriptionId } = await scene.givenSubscription(customer, service.serviceId, profileId);
  const expiresAt = new Date('2026-09-01T00:00:00Z');
  const waive = (input: { requirementId?: string; reason?: string; expiresAt?: Date } = {}) =>
    scene.waive.execute(customer, { subscriptionId, requirementId: 'R-2', reason, expiresAt, ...input });
  const waived = async () => {
    const verified = await scene.verify.execute(customer, { subscriptionId, at: null });
    if (!verified.ok) throw new Error(verified.refusal.code);
    const result = verified.value.results.find(({ requirement }) => requirement.id === 'R-2');
    return [result?.verdict.outcome, result?.waiver?.reason ?? null, verified.value.summary.waived];
  };
  return { scene, service, customer, profileId, subscriptionId, waive, waived };
}

describe('a waiver', () => {
  it('stands beside the unmet outcome, and has its expiry booked', async () => {
    const { scene, service, waive, waived } = await givenUnmet();
    const given = await waive({ reason: `  ${reason}\n` });
    if (!given.ok) throw new Error(given.refusal.code);
    expect(given.value).toMatchObject({ reason, requirementId: 'R-2', lapsedAt: null });
    expect(await waived()).toEqual(['unmet', reason, 1]);
    expect(scene.outbox.entries.at(-1)?.payload).toEqual({ serviceId: service.serviceId, cause: 'waiver' });
  });

  it('is given to unmet requirements alone, one at a time', async () => {
    const { scene, customer, subscriptionId, waive } = await givenUnmet();
    expect(await waive({ requirementId: 'R-1' })).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'met' },
    });
    expect(await waive({ requirementId: 'R-9' })).toMatchObject({
      refusal: { code: 'NOT_FOUND', what: 'requirement' },
    });
    const results = await Promise.all([waive(), waive()]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(results[1]).toMatchObject({ refusal: { code: 'ALREADY_EXISTS', what: 'waiver' } });
    const stranger = await scene.newMember();
    const input = {
      subscriptionId,
      requirementId: 'R-2',
      reason,
      expiresAt: new Date('2026-09-01T00:00:00Z'),
    };
    expect(await scene.waive.execute(stranger, input)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    const viewer = { ...customer, roles: ['viewer'] as const };
    expect(await scene.waive.execute(viewer, input)).toMatchObject({ refusal: { code: 'FORBIDDEN' } });
  });

  it.each([
    ['no reason', { reason: ' \n' }, '/reason'],
    ['a reason of 2,001 characters', { reason: 'x'.repeat(2_001) }, '/reason'],
    ['a reason with U+0000', { reason: 'a\u0000' }, '/reason'],
    ['half a character', { reason: 'a\ud800' }, '/reason'],
    ['an expiry now', { expiresAt: new Date('2026-06-01T00:00:00Z') }, '/expiresAt'],
    [
      'an expiry after more than two years',
      { expiresAt: new Date('2028-06-01T00:00:00.001Z') },
      '/expiresAt',
    ],
    ['no date', { expiresAt: new Date(Number.NaN) }, '/expiresAt'],
  ])('is refused with %s', async (_, input, pointer) => {
    const { waive } = await givenUnmet();
    expect(await waive(input)).toMatchObject({ refusal: { code: 'INVALID_INPUT', faults: [{ pointer }] } });
  });

  it('covers two years to the day', async () => {
    const { waive } = await givenUnmet();
    expect((await waive({ expiresAt: new Date('2028-06-01T00:00:00Z') })).ok).toBe(true);
  });

  it('no longer counts once the evidence is another, and makes way for a new one', async () => {
    const { scene, service, customer, subscriptionId, waive, waived } = await givenUnmet();
    await waive();
    await scene.publish(service, 'P18M');
    expect(await waived()).toEqual(['unmet', null, 0]);
    expect((await waive({ reason: 'Better already.' })).ok).toBe(true);
    expect(await waived()).toEqual(['unmet', 'Better already.', 1]);
    const read = new ReadWaivers(scene.stored.transactions, scene.stored.waivers);
    const all = await read.execute(customer, subscriptionId, { limit: 10, after: null });
    expect(all.ok && all.value.map(({ lapseReason }) => lapseReason)).toEqual(['evidence-changed', null]);
  });

  it('no longer counts from its date on', async () => {
    const { scene, waive, waived } = await givenUnmet();
    await waive();
    scene.clock.set(new Date('2026-09-01T00:00:00Z'));
    expect(await waived()).toEqual(['unmet', null, 0]);
    expect((await waive({ expiresAt: new Date('2026-10-01T00:00:00Z') })).ok).toBe(true);
  });

  it('ends with a version of the profile that asks otherwise, and with the subscription', async () => {
    const { scene, customer, profileId, subscriptionId, waive, waived } = await givenUnmet();
    await waive();
    const longer = requirementsOf(keepsLogs('P1Y'), keepsLogs('P3Y'));
    await scene.addVersion.execute(customer, { profileId, document: longer });
    expect(await waived()).toEqual(['unmet', null, 0]);
    await waive();
    await scene.end.execute(customer, { subscriptionId });
    expect(await waive()).toMatchObject({ refusal: { code: 'WRONG_STATE', state: 'ended' } });
    const read = new ReadWaivers(scene.stored.transactions, scene.stored.waivers);
    const all = await read.execute(customer, subscriptionId, { limit: 10, after: null });
    expect(all.ok && all.value.map(({ lapseReason }) => lapseReason)).toEqual([
      'evidence-changed',
      'revoked',
    ]);
  });

  it('can be taken back once, by its own organisation', async () => {
    const { scene, customer, waive, waived } = await givenUnmet();
    const given = await waive();
    if (!given.ok) throw new Error(given.refusal.code);
    const input = { waiverId: given.value.id };
    expect(await scene.revoke.execute(await scene.newMember(), input)).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
    expect(await scene.revoke.execute(customer, input)).toMatchObject({
      ok: true,
      value: { lapseReason: 'revoked' },
    });
    expect(await scene.revoke.execute(customer, input)).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'revoked' },
    });
    expect(await waived()).toEqual(['unmet', null, 0]);
  });
});
