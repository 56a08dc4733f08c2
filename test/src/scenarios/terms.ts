// What stands under non-disclosure terms: withheld until the provider accepts the customer and the customer the terms.
import type { ExpectStatic } from 'vitest';
import { createProfile, outcomesOf, readInbox, subscribe, verify } from '../platform/customer.js';
import type { Platform } from '../platform/platform.js';
import { publishFirst } from '../platform/publish.js';
import { signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { asks, logsForAYear } from './requirements.js';

export async function itIsReadUnderTerms(platform: Platform, expect: ExpectStatic): Promise<void> {
  const provider = await signUp(platform, 'vault', { provider: true, customer: false });
  const statements = { '12.4.1': { status: 'offered', visibility: 'nda', fields: { logRetention: 'P2Y' } } };
  const service = await publishFirst(provider, 'vault', statements);
  const { ndaTerms } = await provider.client.do<{ ndaTerms: { sha256: string } }>(
    `mutation ($service: ID!) { setNdaTerms(service: $service, title: { en: "Terms", ja: "条件" }, text: "Keep it to yourself.") {
       ... on Service { ndaTerms { sha256 } } ... on Refusal { code } } }`,
    { service },
  );
  const { client, slug } = await signUp(platform, 'bank', { provider: false, customer: true });
  const profile = await createProfile(client, [asks('logs', '12.4.1', logsForAYear)]);
  const subscription = await subscribe(client, service, profile, 'nda');
  const withheld = await verify(client, subscription);
  expect([withheld.readerClass, withheld.results[0]]).toEqual([
    'customers',
    expect.objectContaining({
      outcome: 'undetermined',
      reason: 'withheld',
      evidence: [{ path: '12.4.1/logRetention', value: null }],
    }),
  ]);
  const accept = `mutation ($id: ID!, $sha256: String!) { acceptNdaTerms(subscription: $id, sha256: $sha256) {
    ... on ServiceSubscription { readerClass state } ... on Refusal { code } } }`;
  await expect(client.do(accept, { id: subscription, sha256: ndaTerms.sha256 })).rejects.toThrow(
    /WRONG_STATE/,
  );

  const [requested] = await until(
    'the request',
    async () => (await readInbox(provider.client)).filter(({ kind }) => kind === 'subscription-requested'),
    (found) => found.length > 0,
  );
  expect(requested).toMatchObject({ serviceKey: `${provider.slug}/vault` });
  const { node } = await provider.client.ask<{
    node: { subscriptions: { edges: { node: { id: string; customer: { slug: string } } }[] } };
  }>(
    'query ($id: ID!) { node(id: $id) { ... on Service { subscriptions { edges { node { id customer { slug } } } } } } }',
    { id: service },
  );
  const [received] = node.subscriptions.edges;
  expect(received?.node.customer.slug).toBe(slug);
  const decided = await provider.client.do(
    `mutation ($id: ID!) { decideSubscription(subscription: $id, accept: true) {
       ... on ReceivedSubscription { state readerClass } ... on Refusal { code } } }`,
    { id: received?.node.id },
  );
  expect(decided).toEqual({ state: 'active', readerClass: 'subscribers' });
  await until(
    'the answer',
    () => readInbox(client),
    (inbox) => inbox.some(({ kind }) => kind === 'subscription-accepted'),
  );

  expect(await client.do(accept, { id: subscription, sha256: ndaTerms.sha256 })).toEqual({
    readerClass: 'nda',
    state: 'active',
  });
  const read = await until(
    'the verdict',
    () => verify(client, subscription),
    ({ results }) => results[0]?.since != null,
  );
  expect([read.readerClass, outcomesOf(read), read.results[0]?.evidence]).toEqual([
    'nda',
    { logs: 'met' },
    [{ path: '12.4.1/logRetention', value: 'P2Y' }],
  ]);
  const publicly = await platform.newClient().fetch(`/p/${provider.slug}/vault/disclosure.json`);
  expect(await publicly.text()).not.toContain('P2Y');
}
