// A customer lives with an unmet requirement for a time; the waiver ends with its date, or when the evidence is another.
import type { ExpectStatic } from 'vitest';
import { createProfile, readInbox, subscribe, verify } from '../platform/customer.js';
import type { Platform } from '../platform/platform.js';
import { disclosureOf, publishFirst, release } from '../platform/publish.js';
import { signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { asks, backupKept, logsForAYear } from './requirements.js';

const LIFE_MS = 5_000;
const waiveQuery = `mutation ($id: ID!, $requirement: String!, $expiresAt: DateTime!) {
  waiveRequirement(subscription: $id, requirementId: $requirement, reason: "Logs are copied by us", expiresAt: $expiresAt) {
    ... on Waiver { requirementId lapsedAt } ... on Refusal { code message } } }`;

export async function itIsWaivedForATime(platform: Platform, expect: ExpectStatic): Promise<void> {
  const provider = await signUp(platform, 'quay', { provider: true, customer: false });
  const statementsOf = (logRetention: string) => ({
    '12.4.1': { status: 'offered', fields: { logRetention } },
    '12.3.1': { status: 'offered', fields: { backupRetention: 'P7D' } },
  });
  const service = await publishFirst(provider, 'quay', statementsOf('P90D'));
  const { client } = await signUp(platform, 'insurer', { provider: false, customer: true });
  const profile = await createProfile(client, [
    asks('logs', '12.4.1', logsForAYear),
    asks('backup', '12.3.1', backupKept),
  ]);
  const id = await subscribe(client, service, profile);
  await until(
    'the first verdicts',
    () => verify(client, id),
    ({ results }) => results.every(({ since }) => since !== null),
  );

  const expiresAt = new Date(Date.now() + LIFE_MS);
  const nextYear = new Date(Date.now() + 365 * 86_400_000);
  await client.do(waiveQuery, { id, requirement: 'logs', expiresAt: nextYear.toISOString() });
  await client.do(waiveQuery, { id, requirement: 'backup', expiresAt: expiresAt.toISOString() });
  const waived = await verify(client, id);
  expect(waived.summary).toEqual({ met: 0, unmet: 2, undetermined: 0, waived: 2 });
  expect(waived.results.map(({ outcome, waiver }) => [outcome, waiver?.reason])).toEqual([
    ['unmet', 'Logs are copied by us'],
    ['unmet', 'Logs are copied by us'],
  ]);

  await release(provider.client, service, disclosureOf(provider.slug, 'quay', statementsOf('P30D')));
  const lapsed = await until(
    'both lapses',
    async () => (await readInbox(client)).filter(({ kind }) => kind === 'waiver-lapsed'),
    (found) => found.length === 2,
  );
  expect(lapsed.map(({ flips }) => flips)).toEqual([[], []]);
  const { viewer } = await client.ask<{
    viewer: {
      subscription: {
        waivers: { edges: { node: { requirementId: string; lapseReason: string; lapsedAt: string } }[] };
      };
    };
  }>(
    'query ($id: ID!) { viewer { subscription(id: $id) { waivers { edges { node { requirementId lapseReason lapsedAt } } } } } }',
    { id },
  );
  const waivers = Object.fromEntries(
    viewer.subscription.waivers.edges.map(({ node }) => [node.requirementId, node]),
  );
  expect(waivers).toMatchObject({
    logs: { lapseReason: 'evidence-changed' },
    backup: { lapseReason: 'expired' },
  });
  expect(Date.parse(waivers['backup']?.lapsedAt ?? '')).toBeGreaterThanOrEqual(expiresAt.getTime());
  expect((await verify(client, id)).summary).toEqual({ met: 0, unmet: 2, undetermined: 0, waived: 0 });
}
