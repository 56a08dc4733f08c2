// Waivers over GraphQL, and that nothing of a customer is anybody else's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Customer } from '../testing/customer.js';
import {
  enterCustomer,
  enterSubscribed,
  idOf,
  inAYear,
  threeRequirements,
} from '../testing/customer-scene.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('a waiver', () => {
  it('stands beside the outcome until it is revoked', async () => {
    const { customer, subscription } = await enterSubscribed(api);
    expect(await customer.waive(subscription, 'R-1', inAYear)).toMatchObject({
      code: 'WRONG_STATE',
      state: 'met',
    });
    expect(await customer.waive(subscription, 'R-3', inAYear)).toMatchObject({ state: 'undetermined' });
    expect(await customer.waive(subscription, 'R-2', new Date(0).toISOString(), ' ')).toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ pointer: '/reason' }, { pointer: '/expiresAt' }],
    });
    const answers = await Promise.all([1, 2].map(() => customer.waive(subscription, 'R-2', inAYear)));
    const given = answers.find(({ code }) => code === undefined);
    expect(answers.filter(({ code }) => code === 'ALREADY_EXISTS')).toHaveLength(1);
    const look = 'verification { summary { unmet waived } results { outcome waiver { reason } } }';
    expect(await customer.look(subscription, look)).toMatchObject({
      verification: {
        summary: { unmet: 1, waived: 1 },
        results: [{ waiver: null }, { outcome: 'unmet', waiver: { reason: 'For now.' } }, { waiver: null }],
      },
    });
    expect(await customer.revoke(idOf(given ?? {}))).toMatchObject({ lapseReason: 'revoked' });
    expect(await customer.revoke(idOf(given ?? {}))).toMatchObject({ code: 'WRONG_STATE', state: 'revoked' });
    expect(
      await customer.look(
        subscription,
        'verification { summary { waived } } waivers { edges { node { lapseReason } } }',
      ),
    ).toEqual({
      verification: { summary: { waived: 0 } },
      waivers: { edges: [{ node: { lapseReason: 'revoked' } }] },
    });
  });
});

describe('nobody else', () => {
  it('finds or changes anything of a customer', async () => {
    const { customer, provider, profile, subscription } = await enterSubscribed(api);
    const waiver = idOf(await customer.waive(subscription, 'R-2', inAYear));
    const strangers = [await enterCustomer(api), new Customer(api, provider.session)];
    for (const stranger of strangers) {
      const answers = [
        await stranger.addVersion(profile, threeRequirements),
        await stranger.archive(profile),
        await stranger.subscribe(provider.serviceId, profile),
        await stranger.end(subscription),
        await stranger.acceptTerms(subscription, 'a'.repeat(64)),
        await stranger.waive(subscription, 'R-2', inAYear),
        await stranger.revoke(waiver),
        await stranger.end('nonsense'),
        await stranger.revoke(subscription),
      ];
      // A provider's own service is refused before the profile is looked for.
      const own = stranger === strangers[1] ? 'INVALID_INPUT' : 'NOT_FOUND';
      const codes = answers.map(({ code }) => code);
      expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', own, ...Array<string>(6).fill('NOT_FOUND')]);
      expect(await stranger.look(subscription, 'id')).toBeNull();
      expect(await stranger.viewer('subscriptions(ended: true) { edges { cursor } }')).toEqual({
        subscriptions: { edges: [] },
      });
      for (const id of [profile, subscription]) {
        expect((await api.graphql(`{ node(id: "${id}") { id } }`, {}, stranger.session)).data).toEqual({
          node: null,
        });
      }
    }
    const nobody = new Customer(api, undefined);
    expect(await nobody.createProfile(threeRequirements)).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await nobody.end(subscription)).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await api.graphql(`{ node(id: "${subscription}") { id } }`)).data).toEqual({ node: null });
    expect(await customer.look(subscription, 'state verification { summary { waived } }')).toEqual({
      state: 'active',
      verification: { summary: { waived: 1 } },
    });
  });
});
