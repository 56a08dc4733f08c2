// Imports from the file to the last row, beside the same things done one by one; and what a publication writes that nobody is told of.
import { requireBuilt } from '../platform/require-built.js';
import { Client } from '../platform/client.js';
import { createProfile, subscribe } from '../platform/customer.js';
import { createService, publish, saveDraft } from '../platform/publish.js';
import { type SignedUp, signUp } from '../platform/sign-up.js';
import { millisecondsOf } from './harness-rounds.js';
import { figureRow, ratioRow } from './harness-rows.js';
import type { Bench, BenchContext, BenchReport } from './harness.js';
import { ImportPlatform } from './imports/import-platform.js';
import { type EndedImport, type SentFile, runImport } from './imports/run-import.js';
import { worldDisclosure } from './world/world-disclosure.js';

const SERVICES = 1_000;
/** Of a customer, so that each of the services is subscribed to so many times. */
const PROFILES = 10;
/** Done one by one beside each import. */
const SINGLE = 100;

export const importsBench: Bench = { name: 'imports', title: 'Imports', run };

interface Sizes {
  readonly services: number;
  readonly single: number;
}

async function run(context: BenchContext): Promise<BenchReport> {
  requireBuilt();
  const services = context.quick ? SERVICES / 10 : SERVICES;
  const sizes = { services, single: context.quick ? SINGLE / 10 : SINGLE };
  const platform = await ImportPlatform.start();
  try {
    const rounds: Round[] = [];
    for (let round = 0; round <= (context.quick ? 1 : 3); round += 1) {
      context.say(round === 0 ? 'A round whose figures are thrown away …' : `Round ${round} …`);
      const measured = await measure(platform, sizes);
      if (round > 0) rounds.push(measured);
    }
    return reportOn(sizes, rounds);
  } finally {
    await platform.stop();
  }
}

interface Round {
  /** Milliseconds, of imports as a whole and of what is done one by one by the piece. */
  readonly services: number;
  readonly service: number;
  readonly subscriptions: number;
  readonly subscription: number;
  readonly repetition: number;
  readonly assessed: number;
  /** Bytes of a release, of its document, and of the log that a publication writes. */
  readonly release: number;
  readonly document: number;
  readonly publication: number;
}

/** A provider and a customer of their own: nothing of the rounds before is in their way but its rows. */
async function measure(platform: ImportPlatform, { services, single }: Sizes): Promise<Round> {
  const newClient = () => new Client(platform.url);
  const provider = await signUp({ newClient }, 'provider', { provider: true, customer: false });
  const customer = await signUp({ newClient }, 'customer', { provider: false, customer: true });
  await platform.rest();
  const documents = slugs('service', services).map((slug) => disclosure(provider, slug));
  const before = await platform.releaseBytes();
  const entered = await runImport(provider.client, fileOf(documents));
  assertDone(entered, { done: services, unchanged: 0 });
  const release = ((await platform.releaseBytes()) - before) / services;
  await platform.rest();
  const { ms: service, logged } = await publishSingly(platform, provider, single);
  const profiles = await profilesOf(customer);
  const begun = performance.now();
  const subscribed = await runImport(customer.client, subscriptionsFile(provider, services, profiles));
  assertDone(subscribed, { done: services * PROFILES, unchanged: 0 });
  await platform.rest();
  const assessed = performance.now() - begun;
  const repeated = await runImport(customer.client, subscriptionsFile(provider, services, profiles));
  assertDone(repeated, { done: 0, unchanged: services * PROFILES });
  const subscription = await subscribeSingly(platform, provider, single);
  return {
    services: entered.ms,
    service,
    subscriptions: subscribed.ms,
    subscription,
    repetition: repeated.ms,
    assessed,
    release,
    document: Buffer.byteLength(JSON.stringify(documents[0])),
    publication: logged,
  };
}

function assertDone(ended: EndedImport, { done, unchanged }: { done: number; unchanged: number }): void {
  if (ended.doneCount !== done || ended.unchangedCount !== unchanged)
    throw new Error(`not all rows were done: ${JSON.stringify(ended)}`);
}

/** Milliseconds that entering and publishing a service takes, and bytes of log that publishing alone writes until all is assessed. */
async function publishSingly(platform: ImportPlatform, provider: SignedUp, count: number) {
  const { client } = provider;
  const drafts: { readonly service: string; readonly revision: number }[] = [];
  const entering = await millisecondsOf(async () => {
    for (const slug of slugs('single', count)) {
      const service = await createService(client, slug);
      drafts.push({ service, revision: await saveDraft(client, service, disclosure(provider, slug)) });
    }
  });
  await platform.checkpoint();
  const before = await platform.logged();
  const publishing = await millisecondsOf(async () => {
    for (const { service, revision } of drafts) await publish(client, service, revision);
  });
  await platform.rest();
  return { ms: (entering + publishing) / count, logged: ((await platform.logged()) - before) / count };
}

/** Milliseconds that a subscription takes, of a customer of its own with one profile. */
async function subscribeSingly(platform: ImportPlatform, provider: SignedUp, count: number): Promise<number> {
  const newClient = () => new Client(platform.url);
  const customer = await signUp({ newClient }, 'single', { provider: false, customer: true });
  const profile = await createProfile(customer.client, requirements(0));
  const ids: string[] = [];
  for (const slug of slugs('service', count)) {
    const { serviceByKey } = await customer.client.ask<{ serviceByKey: { id: string } }>(
      'query ($provider: String!, $slug: String!) { serviceByKey: service(provider: $provider, slug: $slug) { id } }',
      { provider: provider.slug, slug },
    );
    ids.push(serviceByKey.id);
  }
  const ms = await millisecondsOf(async () => {
    for (const id of ids) await subscribe(customer.client, id, profile);
  });
  await platform.rest();
  return ms / count;
}

async function profilesOf({ client }: SignedUp): Promise<readonly string[]> {
  const profiles: string[] = [];
  while (profiles.length < PROFILES)
    profiles.push(await createProfile(client, requirements(profiles.length)));
  return profiles;
}

/** Twenty, of which some are like those of the other profiles and some are not. */
function requirements(number: number) {
  return Array.from({ length: 20 }, (_, index) => ({
    id: `R-${index}`,
    control: '12.4.1',
    test:
      index < 10
        ? { field: '12.4.1/logRetention', op: 'atLeast', value: `P${index + 1}D` }
        : { field: '12.4.1/logRetention', op: 'atLeast', value: `P${30 + 10 * number + index}D` },
  }));
}

const slugs = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}-${index}`);

function disclosure({ slug: provider }: SignedUp, service: string): object {
  return worldDisclosure({ provider, service, upstream: null, moved: new Set<never>(), today: new Date() });
}

function fileOf(documents: readonly object[]): SentFile {
  const text = documents.map((document) => JSON.stringify(document)).join('\n');
  return { to: 'services?publish=true&file=services.ndjson', type: 'application/x-ndjson', text };
}

function subscriptionsFile({ slug }: SignedUp, services: number, profiles: readonly string[]): SentFile {
  const rows = slugs('service', services).flatMap((service) =>
    profiles.map((profile) => `${slug}/${service},${profile}`),
  );
  const text = ['service,profile', ...rows].join('\n');
  return { to: 'subscriptions?file=subscriptions.csv', type: 'text/csv', text };
}

function reportOn({ services, single }: Sizes, rounds: readonly Round[]): BenchReport {
  const subscriptions = services * PROFILES;
  const values = (of: (round: Round) => number) => rounds.map(of);
  const figure = (path: string, unit: string, of: (round: Round) => number) =>
    figureRow(path, { what: 'Bunkai', unit, values: values(of) });
  const compared = (
    path: string,
    whole: (round: Round) => number,
    count: number,
    one: (round: Round) => number,
  ) =>
    ratioRow({
      path,
      ours: { what: 'Bunkai', unit: 'ms a row', values: values((round) => whole(round) / count) },
      peer: { what: 'one by one over GraphQL', unit: 'ms a row', values: values(one) },
      ratio: 'peer/ours',
    });
  const thousand = (count: number) => count.toLocaleString('en');
  return {
    rows: [
      figure(`import of ${thousand(services)} services, published`, 's', (round) => round.services / 1000),
      compared(
        'the same, by the row',
        (round) => round.services,
        services,
        (round) => round.service,
      ),
      figure(
        `import of ${thousand(subscriptions)} subscriptions`,
        's',
        (round) => round.subscriptions / 1000,
      ),
      compared(
        'the same, by the row',
        (round) => round.subscriptions,
        subscriptions,
        (round) => round.subscription,
      ),
      figure('the same until every verdict is known', 's', (round) => round.assessed / 1000),
      figure('the same file once more: nothing is changed', 's', (round) => round.repetition / 1000),
      figure('log of a publication that nobody is told of', 'bytes', (round) => round.publication),
      figure('a release with its copies, facts and indexes', 'bytes', (round) => round.release),
    ],
    notes: notesOn(rounds[0]?.document ?? 0, single),
  };
}

function notesOn(document: number, single: number): string {
  return `From sending the file until its last row is done: one api and one worker over loopback, every commit waits for the disk. A
disclosure has ${(document / 1000).toFixed(1)} kB; a customer has ${PROFILES} profiles of 20 requirements and subscribes to each service with each. A round has a provider
and a customer of its own; ${single} of each kind are done one by one beside it. Done, unchanged and faulty rows are asserted. The log of a
publication is that of ${single} drafts published after a checkpoint, until they are assessed; whole pages after the checkpoint are in it.`;
}
