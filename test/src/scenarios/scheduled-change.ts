// The main story: a scheduled change from its draft to the provider's count of who saw it.
import type { ExpectStatic } from 'vitest';
import { type Alert, createProfile, outcomesOf, readInbox, subscribe, verify } from '../platform/customer.js';
import type { Platform } from '../platform/platform.js';
import { createService, disclosureOf, publish, release, saveDraft } from '../platform/publish.js';
import { type SignedUp, signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { asks, backupKept, logsForAYear, loggingIncluded, restoredInADay } from './requirements.js';

const before = {
  '12.4.1': { status: 'offered', fields: { loggingOffered: 'included', logRetention: 'P1Y' } },
  '12.3.1': { status: 'offered', fields: { backupRetention: 'P30D', restoreTime: 'PT4H' } },
};
const after = {
  '12.4.1': { status: 'offered', fields: { loggingOffered: 'included', logRetention: 'P90D' } },
  '12.3.1': { status: 'offered', fields: { backupRetention: 'P30D', restoreTime: 'P2D' } },
};
const CUSTOMERS = 6;
const AHEAD_MS = 10_000;

interface Told extends SignedUp {
  readonly subscription: string;
}

export async function itIsPreviewedAnnouncedAndTold(platform: Platform, expect: ExpectStatic): Promise<void> {
  const provider = await signUp(platform, 'harbour', { provider: true, customer: false });
  const service = await publishWithAFaultFirst(provider, expect);
  const customers = await Promise.all(
    Array.from({ length: CUSTOMERS }, (_, index) => enterCustomer(platform, service, index)),
  );
  for (const { client, subscription } of customers) {
    const verification = await until('the first verdicts', () => verify(client, subscription), isRecorded);
    expect(outcomesOf(verification)).toMatchObject({ logs: 'met', backup: 'met' });
    expect(verification.release?.number).toBe(1);
  }
  const orders = await Promise.all(
    customers.slice(0, 2).map(async ({ client, subscription }) => verify(client, subscription)),
  );
  expect(orders.map(({ results }) => results[0]?.evidence.map(({ path }) => path))).toEqual([
    ['12.4.1/loggingOffered', '12.4.1/logRetention'],
    ['12.4.1/logRetention', '12.4.1/loggingOffered'],
  ]);

  const revision = await saveDraft(provider.client, service, disclosureOf(provider.slug, 'compute', after));
  const effectiveFrom = new Date(Date.now() + AHEAD_MS);
  await expectImpact(provider, service, effectiveFrom, expect);
  const scheduled = await publish(provider.client, service, revision, {
    effectiveFrom,
    summary: 'Logs for 90 days',
  });
  expect(scheduled).toMatchObject({
    number: 2,
    state: 'scheduled',
    effectiveFrom: effectiveFrom.toISOString(),
  });
  await Promise.all(customers.map((customer) => expectWarning(customer, effectiveFrom, expect)));
  await Promise.all(customers.map((customer) => expectFlip(customer, effectiveFrom, expect)));
  await expectReach(provider, service, customers, expect);
}

async function publishWithAFaultFirst(provider: SignedUp, expect: ExpectStatic): Promise<string> {
  const { client, slug } = provider;
  const service = await createService(client, 'compute');
  const validate = `mutation ($service: ID!) { validateDraft(service: $service) {
    ... on DraftValidation { faults { pointer code } } ... on Refusal { code } } }`;
  const faulty = { ...before, '12.4.1': { status: 'offered', fields: { logRetention: 'one year' } } };
  await saveDraft(client, service, disclosureOf(slug, 'compute', faulty));
  expect((await client.do<{ faults: unknown }>(validate, { service })).faults).toEqual([
    { pointer: '/statements/12.4.1/fields/logRetention', code: expect.any(String) as string },
  ]);
  await expect(publish(client, service, 1)).rejects.toThrow(/INVALID_DOCUMENT/);
  const first = await release(client, service, disclosureOf(slug, 'compute', before));
  expect(first).toMatchObject({ number: 1, state: 'in-force' });
  return service;
}

/** All ask for the same of the logs, every other in another order; only two ask about restoring. */
async function enterCustomer(platform: Platform, service: string, index: number): Promise<Told> {
  const customer = await signUp(platform, `customer-${index}`, { provider: false, customer: true });
  const parts = index % 2 === 0 ? [loggingIncluded, logsForAYear] : [logsForAYear, loggingIncluded];
  const requirements = [asks('logs', '12.4.1', { all: parts }), asks('backup', '12.3.1', backupKept)];
  if (index < 2) requirements.push(asks('restore', '12.3.1', restoredInADay));
  const profile = await createProfile(customer.client, requirements);
  return { ...customer, subscription: await subscribe(customer.client, service, profile) };
}

function isRecorded({
  results,
}: {
  readonly results: readonly { readonly since: string | null }[];
}): boolean {
  return results.every(({ since }) => since !== null);
}

/** Six flip on the logs and are counted; two flip on the restoring and are not. */
async function expectImpact(
  provider: SignedUp,
  service: string,
  effectiveFrom: Date,
  expect: ExpectStatic,
): Promise<void> {
  const impact = await provider.client.do(
    `mutation ($service: ID!, $at: DateTime) { previewImpact(service: $service, effectiveFrom: $at) {
       ... on Impact { comparedWith diff { type path before after } flipsToUnmet { control customers }
         flipsToUndetermined { control customers } flipsToMet { control customers } } ... on Refusal { code message } } }`,
    { service, at: effectiveFrom.toISOString() },
  );
  expect(impact).toEqual({
    comparedWith: 1,
    diff: [
      { type: 'loosened', path: '12.3.1/restoreTime', before: 'PT4H', after: 'P2D' },
      { type: 'loosened', path: '12.4.1/logRetention', before: 'P1Y', after: 'P90D' },
    ],
    flipsToUnmet: [{ control: '12.4.1', customers: CUSTOMERS }],
    flipsToUndetermined: [],
    flipsToMet: [],
  });
}

async function expectWarning(
  { client, subscription }: Told,
  effectiveFrom: Date,
  expect: ExpectStatic,
): Promise<void> {
  const warning = await alertOf(client, 'early-warning');
  expect([warning.occursAt, warning.releaseNumber]).toEqual([effectiveFrom.toISOString(), 2]);
  expectLogsFlip(warning, expect);
  expect(Date.now()).toBeLessThan(effectiveFrom.getTime());
  const { viewer } = await client.ask<{ viewer: { subscription: { earlyWarnings: unknown[] } } }>(
    `query ($id: ID!) { viewer { subscription(id: $id) { earlyWarnings { effectiveFrom release { number }
       flips { requirementId outcomeBefore outcomeAfter } } } } }`,
    { id: subscription },
  );
  expect(viewer.subscription.earlyWarnings).toMatchObject([
    {
      effectiveFrom: effectiveFrom.toISOString(),
      release: { number: 2 },
      flips: [{ requirementId: 'logs' }, ...restOf(warning)],
    },
  ]);
}

const restOf = ({ flips }: Alert) =>
  flips
    .filter(({ requirementId }) => requirementId !== 'logs')
    .map(({ requirementId }) => ({ requirementId }));

function expectLogsFlip(alert: Alert, expect: ExpectStatic): void {
  const flip = alert.flips.find(({ requirementId }) => requirementId === 'logs');
  expect(flip).toMatchObject({
    control: '12.4.1',
    outcomeBefore: 'met',
    outcomeAfter: 'unmet',
    reasonAfter: 'compared',
  });
  expect(flip?.evidenceBefore).toContainEqual({ path: '12.4.1/logRetention', value: 'P1Y' });
  expect(flip?.evidenceAfter).toContainEqual({ path: '12.4.1/logRetention', value: 'P90D' });
}

async function expectFlip(
  { client, subscription }: Told,
  effectiveFrom: Date,
  expect: ExpectStatic,
): Promise<void> {
  const flipped = await alertOf(client, 'verdicts-flipped');
  expect([flipped.occursAt, flipped.releaseNumber]).toEqual([effectiveFrom.toISOString(), 2]);
  expect([flipped.title.en, flipped.title.ja].every(Boolean)).toBe(true);
  expectLogsFlip(flipped, expect);
  const now = await verify(client, subscription);
  expect(now.results[0]).toMatchObject({
    requirementId: 'logs',
    outcome: 'unmet',
    reason: 'compared',
    since: effectiveFrom.toISOString(),
  });
  expect([now.release?.number, outcomesOf(now)['backup']]).toEqual([2, 'met']);
  const then = await verify(client, subscription, new Date(effectiveFrom.getTime() - 1));
  expect([then.release?.number, outcomesOf(then)['logs']]).toEqual([1, 'met']);
  const kinds = (await readInbox(client)).map(({ kind }) => kind);
  expect(kinds).toEqual(['early-warning', 'verdicts-flipped']);
}

async function expectReach(
  provider: SignedUp,
  service: string,
  customers: readonly Told[],
  expect: ExpectStatic,
): Promise<void> {
  for (const { client } of customers.slice(0, 5)) {
    const ids = (await readInbox(client)).map(({ id }) => id);
    const seen = await client.do(
      'mutation ($ids: [ID!]!) { markAlertsSeen(ids: $ids) { ... on SeenAlerts { unseenAlerts } ... on Refusal { code } } }',
      { ids },
    );
    expect(seen).toEqual({ unseenAlerts: 0 });
  }
  const out = (
    await until(
      'the provider being told',
      () => readInbox(provider.client),
      (inbox) => inbox.length >= 2,
    )
  ).map(({ kind, releaseNumber }) => [kind, releaseNumber]);
  expect(out).toEqual([
    ['release-out', 1],
    ['release-out', 2],
  ]);
  const { node } = await provider.client.ask<{ node: { release: { reach: object } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Service { release(number: 2) { reach { told seen flips { kind outcomeAfter control customers } } } } } }`,
    { id: service },
  );
  const flip = { outcomeAfter: 'unmet', control: '12.4.1', customers: CUSTOMERS };
  expect(node.release.reach).toEqual({
    told: CUSTOMERS,
    seen: 5,
    flips: [
      { kind: 'early-warning', ...flip },
      { kind: 'verdicts-flipped', ...flip },
    ],
  });
}

async function alertOf(client: SignedUp['client'], kind: string): Promise<Alert> {
  const inbox = await until(
    `an alert ${kind}`,
    () => readInbox(client),
    (alerts) => alerts.some((alert) => alert.kind === kind),
  );
  const [found] = inbox.filter((alert) => alert.kind === kind);
  if (!found) throw new Error(`no alert ${kind}`);
  return found;
}
