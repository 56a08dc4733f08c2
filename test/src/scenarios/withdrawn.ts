// A provider takes releases back: one that is still to come, and the one in force.
import type { ExpectStatic } from 'vitest';
import { createProfile, outcomesOf, readInbox, subscribe, verify } from '../platform/customer.js';
import type { Platform } from '../platform/platform.js';
import { disclosureOf, publish, publishFirst, saveDraft } from '../platform/publish.js';
import { signUp } from '../platform/sign-up.js';
import { until, untilInstant } from '../platform/until.js';
import { asks, logsForAYear } from './requirements.js';

const AHEAD_MS = 8_000;
const withdrawQuery = `mutation ($service: ID!, $number: Int!) {
  withdrawRelease(service: $service, number: $number, summary: { en: "Taken back", ja: "取り下げ" }) {
    ... on WithdrawnRelease { release { number kind withdraws } } ... on Refusal { code message } } }`;

export async function itIsTakenBack(platform: Platform, expect: ExpectStatic): Promise<void> {
  const provider = await signUp(platform, 'retreat', { provider: true, customer: false });
  const statementsOf = (logRetention: string) => ({
    '12.4.1': { status: 'offered', fields: { logRetention } },
  });
  const service = await publishFirst(provider, 'logs', statementsOf('P1Y'));
  const { client } = await signUp(platform, 'broker', { provider: false, customer: true });
  const id = await subscribe(
    client,
    service,
    await createProfile(client, [asks('logs', '12.4.1', logsForAYear)]),
  );
  await until(
    'the first verdict',
    () => verify(client, id),
    ({ results }) => results[0]?.since != null,
  );

  const revision = await saveDraft(
    provider.client,
    service,
    disclosureOf(provider.slug, 'logs', statementsOf('P7D')),
  );
  const effectiveFrom = new Date(Date.now() + AHEAD_MS);
  await publish(provider.client, service, revision, { effectiveFrom });
  expect(await provider.client.do(withdrawQuery, { service, number: 2 })).toEqual({
    release: { number: 3, kind: 'withdrawal', withdraws: 2 },
  });
  await untilInstant(effectiveFrom);
  const unchanged = await verify(client, id);
  expect([unchanged.release?.number, outcomesOf(unchanged)]).toEqual([1, { logs: 'met' }]);

  await provider.client.do(withdrawQuery, { service, number: 1 });
  const flips = await until(
    'the flip',
    async () => (await readInbox(client)).filter(({ kind }) => kind === 'verdicts-flipped'),
    (found) => found.length > 0,
  );
  expect(flips).toMatchObject([
    { flips: [{ outcomeBefore: 'met', outcomeAfter: 'undetermined', reasonAfter: 'undisclosed' }] },
  ]);
  const now = await verify(client, id);
  expect([now.release, now.results[0]?.reason]).toEqual([null, 'undisclosed']);
  expect((await platform.newClient().fetch(`/p/${provider.slug}/logs/disclosure.json`)).status).toBe(404);
  expect((await platform.newClient().fetch(`/p/${provider.slug}/logs/releases.json`)).status).toBe(200);
  await expect(provider.client.do(withdrawQuery, { service, number: 1 })).rejects.toThrow(/WRONG_STATE/);
}
