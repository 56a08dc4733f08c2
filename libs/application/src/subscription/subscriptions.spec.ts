import { describe, expect, it } from 'vitest';
import { keepsLogs, requirementsOf } from '../testing/contracts/customer-stage.js';
import { CustomerScene, ndaSha256 } from '../testing/customer/customer-scene.js';
import { ReadSubscriptions } from './read-subscriptions.js';
import { type SubscriptionState, subscriptionTransitions } from './subscription.js';

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

describe('subscribing', () => {
  it('is active at once where it asks for what every customer may read', async () => {
    const { scene, customer, profileId, serviceId } = await givenScene();
    const subscription = await scene.givenSubscription(customer, serviceId, profileId);
    expect(subscription).toMatchObject({
      readerClass: 'customers',
      decision: null,
      endedAt: null,
      variant: '',
    });
    expect(asked(scene)).toEqual(['subscription']);
  });

  it('tells the provider where it asks for more', async () => {
    const { scene, customer, profileId, serviceId } = await givenScene();
    const { id } = await scene.givenSubscription(customer, serviceId, profileId, 'nda');
    expect(asked(scene)).toEqual(['subscription', 'tell-subscription requested']);
    expect(scene.outbox.entries[1]?.payload).toEqual({
      subscriptionId: id,
      what: 'requested',
      at: '2026-06-01T00:00:00.000Z',
    });
  });

  it('is possible once at a time, however often it is tried at once', async () => {
    const { scene, customer, profileId, serviceId } = await givenScene();
    const input = { serviceId, variant: 'eu', profileId, requestedClass: 'customers' } as const;
    const results = await Promise.all([1, 2, 3].map(() => scene.subscribe.execute(customer, input)));
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(results[1]).toEqual({ ok: false, refusal: { code: 'ALREADY_EXISTS', what: 'subscription' } });
    expect(asked(scene)).toEqual(['subscription']);
  });

  it('is refused for what is not there, or not one’s own', async () => {
    const { scene, customer, provider, profileId, serviceId } = await givenScene();
    const unpublished = await scene.givenService();
    const stranger = await scene.newMember();
    const foreign = await scene.givenProfile(stranger, requirementsOf());
    const input = { serviceId, variant: '', profileId, requestedClass: 'customers' } as const;
    const refusals = [
      await scene.subscribe.execute(customer, { ...input, serviceId: unpublished.serviceId }),
      await scene.subscribe.execute(customer, { ...input, profileId: foreign }),
      await scene.subscribe.execute(customer, { ...input, variant: 'us' }),
      await scene.subscribe.execute(customer, { ...input, variant: '__proto__' }),
      await scene.subscribe.execute(provider, input),
      await scene.subscribe.execute({ ...customer, roles: ['viewer'] }, input),
    ].map((result) => (result.ok ? 'ok' : result.refusal));
    expect(refusals).toMatchObject([
      { code: 'NOT_FOUND', what: 'service' },
      { code: 'NOT_FOUND', what: 'requirement profile' },
      {
        code: 'INVALID_INPUT',
        faults: [{ pointer: '/variant', message: { en: 'This service has the variants eu.' } }],
      },
      { code: 'INVALID_INPUT', faults: [{ pointer: '/variant' }] },
      { code: 'INVALID_INPUT', faults: [{ pointer: '/service', code: 'own-service' }] },
      { code: 'FORBIDDEN' },
    ]);
    expect(scene.outbox.entries).toEqual([]);
  });

  it('is refused while nothing is in force yet', async () => {
    const { scene, customer, profileId } = await givenScene();
    const service = await scene.givenService();
    await scene.publish(service, 'P1Y', { effectiveFrom: new Date('2026-07-01T00:00:00Z') });
    const input = {
      serviceId: service.serviceId,
      variant: '',
      profileId,
      requestedClass: 'customers',
    } as const;
    expect(await scene.subscribe.execute(customer, input)).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'unpublished' },
    });
  });
});

describe('the answer of the provider', () => {
  it('raises the class, is told, may change later, and counts once', async () => {
    const { scene, customer, provider, profileId, serviceId } = await givenScene();
    const { id: subscriptionId } = await scene.givenSubscription(
      customer,
      serviceId,
      profileId,
      'subscribers',
    );
    const decide = (decision: 'accepted' | 'declined') =>
      scene.decide.execute(provider, { subscriptionId, decision });
    const classes = [];
    for (const decision of ['accepted', 'accepted', 'declined', 'accepted'] as const) {
      const decided = await decide(decision);
      classes.push(decided.ok && decided.value.readerClass);
    }
    expect(classes).toEqual(['subscribers', 'subscribers', 'customers', 'subscribers']);
    expect(asked(scene).slice(2)).toEqual([
      'reader-class',
      'tell-subscription accepted',
      'reader-class',
      'tell-subscription declined',
      'reader-class',
      'tell-subscription accepted',
    ]);
  });

  it('is nobody else’s, and of nothing that needs no answer or has ended', async () => {
    const { scene, customer, provider, profileId, serviceId } = await givenScene();
    const plain = await scene.givenSubscription(customer, serviceId, profileId);
    const decide = (by: typeof provider, subscriptionId: string) =>
      scene.decide.execute(by, { subscriptionId, decision: 'accepted' });
    expect(await decide(await scene.newMember(), plain.id)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    expect(await decide({ ...customer, roles: ['owner'] }, plain.id)).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
    expect(await decide(provider, plain.id)).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'active' },
    });
    await scene.end.execute(customer, { subscriptionId: plain.id });
    expect(await decide(provider, plain.id)).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'ended' },
    });
  });

  it('shows the provider who asks, and not for what', async () => {
    const { scene, customer, provider, profileId, serviceId } = await givenScene();
    await scene.givenSubscription(customer, serviceId, profileId, 'subscribers');
    const read = new ReadSubscriptions(scene.stored.transactions, scene.stored.subscriptions);
    const page = { limit: 10, after: null, ended: false };
    const received = await read.received(provider, serviceId, page);
    if (!received.ok) throw new Error(received.refusal.code);
    expect(received.value[0]).toMatchObject({
      customer: { slug: customer.slug },
      requestedClass: 'subscribers',
    });
    expect(JSON.stringify(received.value)).not.toContain(profileId);
    expect(await read.received(customer, serviceId, page)).toEqual({ ok: true, value: [] });
  });
});

describe('accepting non-disclosure terms', () => {
  it('raises the class once the provider has accepted, and only of the terms in place', async () => {
    const { scene, customer, provider, profileId, serviceId } = await givenScene();
    const { id: subscriptionId } = await scene.givenSubscription(customer, serviceId, profileId, 'nda');
    const accept = (termsSha256 = ndaSha256) =>
      scene.acceptTerms.execute(customer, { subscriptionId, termsSha256 });
    expect(await accept()).toMatchObject({ refusal: { code: 'WRONG_STATE', state: 'requested' } });
    await scene.decide.execute(provider, { subscriptionId, decision: 'accepted' });
    expect(await accept('d'.repeat(64))).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'terms-changed' },
    });
    expect(await accept()).toMatchObject({
      ok: true,
      value: { readerClass: 'nda', acceptedTerms: [ndaSha256] },
    });
    const entries = scene.outbox.entries.length;
    expect(await accept()).toMatchObject({ ok: true, value: { acceptedTerms: [ndaSha256] } });
    expect(scene.outbox.entries).toHaveLength(entries);
    expect(
      await scene.acceptTerms.execute(provider, { subscriptionId, termsSha256: ndaSha256 }),
    ).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });
});

describe('the end of a subscription', () => {
  it('comes once, and lets the customer subscribe again', async () => {
    const { scene, customer, profileId, serviceId } = await givenScene();
    const { id: subscriptionId } = await scene.givenSubscription(customer, serviceId, profileId);
    const stranger = await scene.newMember();
    expect(await scene.end.execute(stranger, { subscriptionId })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
    expect(await scene.end.execute(customer, { subscriptionId })).toMatchObject({
      ok: true,
      value: { endedAt: scene.clock.now() },
    });
    expect(await scene.end.execute(customer, { subscriptionId })).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'ended' },
    });
    expect((await scene.givenSubscription(customer, serviceId, profileId)).id).not.toBe(subscriptionId);
    expect(asked(scene)).toEqual(['subscription', 'subscription', 'subscription']);
  });
});

it('can reach every state, and leave all but the last', () => {
  const reached = new Set<SubscriptionState>(['requested']);
  for (const state of reached) for (const next of subscriptionTransitions[state]) reached.add(next);
  expect([...reached].toSorted()).toEqual(Object.keys(subscriptionTransitions).toSorted());
  const last = Object.entries(subscriptionTransitions).filter(([, next]) => next.length === 0);
  expect(last.map(([state]) => state)).toEqual(['ended']);
});
