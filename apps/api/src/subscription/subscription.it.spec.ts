// Subscriptions over GraphQL: the provider's answer, terms, verification now and then, early warnings.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  decide,
  enterCustomer,
  enterPublished,
  enterSubscribed,
  idOf,
  inAYear,
  threeRequirements,
} from '../testing/customer-scene.js';
import { keepsLogs, requirementsOf } from '../testing/customer.js';
import { disclosureOf } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const results =
  'verification { readerClass release { number hash } summary { met unmet undetermined waived } results { requirementId outcome reason } }';

describe('a subscription', () => {
  it('is verified at once, as any customer reads', async () => {
    const { customer, subscription, provider } = await enterSubscribed(api);
    const found = await customer.look(
      subscription,
      `state readerClass variant service { provider { slug } } profile { name { en } } ${results}`,
    );
    expect(found).toEqual({
      state: 'active',
      readerClass: 'customers',
      variant: null,
      service: { provider: { slug: provider.slug } },
      profile: { name: { en: 'Bank' } },
      verification: {
        readerClass: 'customers',
        release: { number: 1, hash: expect.stringMatching(/^sha256:/) as string },
        summary: { met: 1, unmet: 1, undetermined: 1, waived: 0 },
        results: [
          { requirementId: 'R-1', outcome: 'met', reason: null },
          { requirementId: 'R-2', outcome: 'unmet', reason: 'compared' },
          { requirementId: 'R-3', outcome: 'undetermined', reason: 'withheld' },
        ],
      },
    });
  });

  it('is of a variant, where the service has it', async () => {
    const { customer, provider, profile } = await enterSubscribed(api);
    const plus = await customer.subscribe(provider.serviceId, profile, { variant: 'plus' });
    expect(await customer.look(idOf(plus), 'variant verification { summary { met } }')).toEqual({
      variant: 'plus',
      verification: { summary: { met: 2 } },
    });
    expect(await customer.subscribe(provider.serviceId, profile, { variant: 'none' })).toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ pointer: '/variant', code: 'unknown-variant' }],
    });
  });

  it('is made once, however many try at once', async () => {
    const [provider, customer] = [await enterPublished(api), await enterCustomer(api)];
    const profile = idOf(await customer.createProfile(threeRequirements));
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => customer.subscribe(provider.serviceId, profile)),
    );
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'ALREADY_EXISTS')).toHaveLength(3);
  });

  it('opens more with the provider’s answer and the terms accepted, and closes it with the end', async () => {
    const { customer, provider, subscription } = await enterSubscribed(api, 'nda');
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await customer.look(subscription, 'state readerClass')).toEqual({
      state: 'requested',
      readerClass: 'customers',
    });
    expect(await customer.acceptTerms(subscription, sha256)).toMatchObject({
      code: 'WRONG_STATE',
      state: 'requested',
    });
    expect(await decide(api, provider, true)).toEqual({ state: 'active', readerClass: 'subscribers' });
    expect(await customer.acceptTerms(subscription, sha256)).toMatchObject({ state: 'terms-changed' });
    await provider.run(
      'setNdaTerms(service: $service, title: { en: "NDA" }, text: "abc") { ... on Service { id } }',
    );
    expect(await customer.acceptTerms(subscription, sha256)).toMatchObject({
      readerClass: 'nda',
      acceptedTerms: [sha256],
    });
    expect(await customer.look(subscription, results)).toMatchObject({
      verification: { readerClass: 'nda', summary: { met: 2, unmet: 1, undetermined: 0 } },
    });
    expect(await decide(api, provider, false)).toEqual({ state: 'declined', readerClass: 'customers' });
    expect(await customer.look(subscription, results)).toMatchObject({
      verification: { readerClass: 'customers', summary: { undetermined: 1 } },
    });
    expect(await customer.end(subscription)).toMatchObject({ state: 'ended' });
    expect(await customer.look(subscription, results)).toEqual({ verification: null });
    expect(await decide(api, provider, true)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks for more later, and is read as before until the provider accepts', async () => {
    const { customer, provider, subscription } = await enterSubscribed(api);
    expect(await customer.request(subscription, 'subscribers')).toMatchObject({
      state: 'requested',
      requestedClass: 'subscribers',
      readerClass: 'customers',
    });
    expect(await customer.request(subscription, 'nda')).toMatchObject({
      code: 'WRONG_STATE',
      state: 'requested',
    });
    expect(await decide(api, provider, true)).toMatchObject({ state: 'active', readerClass: 'subscribers' });
  });

  it('is held to another profile', async () => {
    const { customer, subscription } = await enterSubscribed(api);
    const other = idOf(await customer.createProfile(requirementsOf(keepsLogs('P5Y'))));
    expect(await customer.changeProfile(subscription, other)).toMatchObject({ profile: { id: other } });
    expect(await customer.look(subscription, 'verification { results { requirementId outcome } }')).toEqual({
      verification: { results: [{ requirementId: 'R-1', outcome: 'unmet' }] },
    });
    expect(await customer.changeProfile(subscription, 'nonsense')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows the provider who, and not for what', async () => {
    const { customer, provider, profile } = await enterSubscribed(api, 'subscribers');
    const look = `service(provider: $provider, slug: $slug) { subscriptions { edges { node {
      customer { slug name { text } } state requestedClass variant } } } }`;
    const slug = customer.session?.slug;
    const received = await provider.query(look);
    expect(received).toEqual({
      service: {
        subscriptions: {
          edges: [
            {
              node: {
                customer: { slug, name: { text: slug } },
                state: 'requested',
                requestedClass: 'subscribers',
                variant: null,
              },
            },
          ],
        },
      },
    });
    expect(JSON.stringify(received)).not.toContain(profile);
    expect(await provider.as(customer.session).query(look)).toEqual({ service: { subscriptions: null } });
    expect(await provider.as(undefined).query(look)).toEqual({ service: { subscriptions: null } });
  });

  it('tells what held at a past instant, and nothing of the future', async () => {
    const { customer, provider, subscription } = await enterSubscribed(api);
    const before = new Date();
    await provider.saveDraft(disclosureOf(provider, 'P2Y'), 2);
    await provider.publish(3);
    const at = (instant: Date) =>
      `verification(at: "${instant.toISOString()}") { release { number } summary { met } }`;
    expect(await customer.look(subscription, at(before))).toEqual({
      verification: { release: { number: 1 }, summary: { met: 1 } },
    });
    expect(await customer.look(subscription, at(new Date()))).toEqual({
      verification: { release: { number: 2 }, summary: { met: 2 } },
    });
    expect(await customer.look(subscription, at(new Date(0)))).toEqual({ verification: null });
    await expect(customer.look(subscription, at(new Date(Date.now() + 60_000)))).rejects.toThrow('BAD_INPUT');
  });

  it('is warned of scheduled releases', async () => {
    const { customer, provider, subscription } = await enterSubscribed(api);
    await provider.saveDraft(disclosureOf(provider, 'P30D'), 2);
    await provider.publish(3, { effectiveFrom: inAYear });
    const warnings = await customer.look(
      subscription,
      'earlyWarnings { effectiveFrom release { number state } flips { requirementId title { en } outcomeBefore outcomeAfter reasonAfter evidenceAfter { path value } } } verdictHistory(requirementId: "R-1") { outcome }',
    );
    expect(warnings).toEqual({
      earlyWarnings: [
        {
          effectiveFrom: inAYear,
          release: { number: 2, state: 'scheduled' },
          flips: [
            {
              requirementId: 'R-1',
              title: { en: 'Requirement 1' },
              outcomeBefore: 'met',
              outcomeAfter: 'unmet',
              reasonAfter: 'compared',
              evidenceAfter: [{ path: '12.4.1/logRetentionByType/0/retention', value: 'P30D' }],
            },
          ],
        },
      ],
      verdictHistory: [],
    });
  });
});
