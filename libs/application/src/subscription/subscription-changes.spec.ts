import { describe, expect, it } from 'vitest';
import { keepsLogs, requirementsOf } from '../testing/contracts/customer-stage.js';
import { CustomerScene, ndaSha256 } from '../testing/customer/customer-scene.js';

async function givenScene() {
  const scene = new CustomerScene();
  const service = await scene.givenService();
  await scene.publish(service, 'P1Y');
  const customer = await scene.newMember('assessor');
  const profileId = await scene.givenProfile(customer, requirementsOf(keepsLogs('P1Y')));
  return { scene, customer, profileId, ...service };
}

const asked = (scene: CustomerScene) =>
  scene.outbox.entries.map(({ topic, payload }) =>
    'cause' in payload ? payload.cause : `${topic} ${'what' in payload ? payload.what : ''}`,
  );

describe('asking for more later', () => {
  it('tells the provider, whose answer raises the class', async () => {
    const { scene, customer, provider, profileId, serviceId } = await givenScene();
    const { id: subscriptionId } = await scene.givenSubscription(customer, serviceId, profileId);
    const request = (requestedClass: 'customers' | 'subscribers' | 'nda') =>
      scene.request.execute(customer, { subscriptionId, requestedClass });
    expect(await request('customers')).toMatchObject({ ok: true });
    expect(await request('nda')).toMatchObject({
      ok: true,
      value: { requestedClass: 'nda', readerClass: 'customers', decision: null },
    });
    expect(await request('nda')).toMatchObject({ ok: true });
    expect(asked(scene)).toEqual(['subscription', 'tell-subscription requested']);
    expect(await request('subscribers')).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'requested' },
    });
    await scene.decide.execute(provider, { subscriptionId, decision: 'accepted' });
    expect(await request('subscribers')).toMatchObject({ refusal: { code: 'WRONG_STATE', state: 'active' } });
    const accepted = await scene.acceptTerms.execute(customer, { subscriptionId, termsSha256: ndaSha256 });
    expect(accepted).toMatchObject({ ok: true, value: { readerClass: 'nda' } });
    await scene.end.execute(customer, { subscriptionId });
    expect(await request('nda')).toMatchObject({ refusal: { code: 'WRONG_STATE', state: 'ended' } });
  });

  it('is nobody else’s', async () => {
    const { scene, customer, profileId, serviceId } = await givenScene();
    const { id: subscriptionId } = await scene.givenSubscription(customer, serviceId, profileId);
    const input = { subscriptionId, requestedClass: 'nda' } as const;
    expect(await scene.request.execute(await scene.newMember(), input)).toMatchObject({
      refusal: { code: 'NOT_FOUND', what: 'subscription' },
    });
    expect(await scene.request.execute({ ...customer, roles: ['viewer'] }, input)).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
  });
});

describe('holding a service to another profile', () => {
  it('asks other requirements from now on, and orders their assessment', async () => {
    const { scene, customer, profileId, serviceId } = await givenScene();
    const second = await scene.givenProfile(customer, requirementsOf(keepsLogs('P3Y'), keepsLogs('P4Y')));
    const { id: subscriptionId } = await scene.givenSubscription(customer, serviceId, profileId);
    scene.pass(1);
    const before = scene.clock.now();
    scene.pass(1);
    const change = () => scene.changeProfile.execute(customer, { subscriptionId, profileId: second });
    expect(await change()).toMatchObject({ ok: true, value: { profileId: second } });
    expect(await change()).toMatchObject({ ok: true, value: { profileId: second } });
    expect(asked(scene)).toEqual(['subscription', 'profile']);
    const outcomes = async (at: Date | null) => {
      const verified = await scene.verify.execute(customer, { subscriptionId, at });
      return verified.ok && verified.value.results.map(({ verdict }) => verdict.outcome);
    };
    expect(await outcomes(null)).toEqual(['unmet', 'unmet']);
    expect(await outcomes(before)).toEqual(['met']);
  });

  it('lapses the waivers of what is not asked for any more', async () => {
    const { scene, customer, serviceId } = await givenScene();
    const [kept, dropped] = [keepsLogs('P3Y'), keepsLogs('P4Y')];
    const profileId = await scene.givenProfile(customer, requirementsOf(kept, dropped));
    const second = await scene.givenProfile(customer, requirementsOf(kept, keepsLogs('P5Y')));
    const { id: subscriptionId } = await scene.givenSubscription(customer, serviceId, profileId);
    for (const requirementId of ['R-1', 'R-2']) {
      const expiresAt = new Date('2027-01-01T00:00:00Z');
      await scene.waive.execute(customer, { subscriptionId, requirementId, reason: 'For now.', expiresAt });
    }
    await scene.changeProfile.execute(customer, { subscriptionId, profileId: second });
    const verified = await scene.verify.execute(customer, { subscriptionId, at: null });
    expect(verified.ok && verified.value.results.map(({ waiver }) => waiver !== null)).toEqual([true, false]);
  });

  it('is refused where it cannot be', async () => {
    const { scene, customer, profileId, serviceId } = await givenScene();
    const second = await scene.givenProfile(customer, requirementsOf(keepsLogs('P3Y')));
    const stranger = await scene.newMember();
    const foreign = await scene.givenProfile(stranger, requirementsOf());
    const { id: subscriptionId } = await scene.givenSubscription(customer, serviceId, profileId);
    const { id: other } = await scene.givenSubscription(customer, serviceId, second);
    const change = (id: string, to: string, by = customer) =>
      scene.changeProfile.execute(by, { subscriptionId: id, profileId: to });
    expect(await change(subscriptionId, second)).toMatchObject({
      refusal: { code: 'ALREADY_EXISTS', what: 'subscription' },
    });
    expect(await change(subscriptionId, foreign)).toMatchObject({
      refusal: { code: 'NOT_FOUND', what: 'requirement profile' },
    });
    expect(await change(subscriptionId, foreign, stranger)).toMatchObject({
      refusal: { code: 'NOT_FOUND', what: 'subscription' },
    });
    expect(await change(subscriptionId, second, { ...customer, roles: ['viewer'] })).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
    await scene.end.execute(customer, { subscriptionId: other });
    expect(await change(other, profileId)).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'ended' },
    });
    await scene.stored.transactions.within(customer, () =>
      scene.stored.profiles.archive(second, scene.clock.now()),
    );
    expect(await change(subscriptionId, second)).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'archived' },
    });
  });
});
