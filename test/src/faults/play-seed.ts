// One seed: a service, its customers, publications under one kind of fault, and what came of it.
import { setTimeout as delay } from 'node:timers/promises';
import { disturb } from './adversary.js';
import { compareTexts } from './compare-texts.js';
import type { Fault } from './fault.js';
import type { History } from './history.js';
import type { Fact } from './model/release-history.js';
import { askMeanwhile } from './play/ask-meanwhile.js';
import { persist } from './play/attempt.js';
import type { Cast } from './play/cast.js';
import { Chance } from './play/chance.js';
import { Publisher } from './play/publisher.js';
import { type ReadRelease, readReleases } from './play/read-releases.js';
import { findSetAside, untilAllSent, untilQuiet } from './play/settle.js';
import { beginWatching, readTold } from './play/watchers.js';
import { type Reader, readersOf } from './readers.js';
import type { Received } from './receivers/receivers.js';
import type { Stage } from './stage/stage.js';
import { type Verdict, compareInbox, isGood, joinVerdicts } from './verdict.js';

export interface SeedResult {
  readonly seed: number;
  readonly fault: string;
  readonly acknowledged: number;
  /** Published though nobody was told so. */
  readonly unacknowledged: number;
  readonly verdict: Verdict;
  /** Messages that a receiver got more than once. */
  readonly sentTwice: number;
  /** From the last strike until nothing was due any more, in milliseconds. */
  readonly recoveryMs: number;
  /** The longest that a request took. */
  readonly slowestMs: number;
  /** Requests that were not answered in time and in so many words, where they had to be. */
  readonly unclear: readonly string[];
}

export function isFlawless({ verdict, unclear }: SeedResult): boolean {
  return isGood(verdict) && unclear.length === 0;
}

/** Added to the seed of the adversary's chance, so that it does not mirror the publisher's. */
const ADVERSARY = 1_000_000;

/** Plays the seed on a quiet stage, and leaves it quiet. Rejects when it does not come to rest. */
export async function playSeed(
  { stage, cast }: { readonly stage: Stage; readonly cast: Cast },
  seed: number,
  fault: Fault,
  history: History,
): Promise<SeedResult> {
  const chance = new Chance(seed);
  const begun = Date.now();
  history.note('begin', { seed, fault: fault.name, backend: stage.backend });
  const publisher = await Publisher.begin(cast.provider, seed, chance, history);
  const watchers = await Promise.all(
    cast.customers.map((customer) => beginWatching(customer, publisher.service, chance.ask())),
  );
  await untilQuiet(stage);
  await fault.prepare?.(stage, chance);
  cast.waits.took.length = 0;
  cast.waits.unclear.length = 0;
  const strikes = disturb(stage, fault, new Chance(seed + ADVERSARY), history);
  if (fault.mustAnswer) void askMeanwhile(cast, strikes);
  const recovery = strikes.then(() => recover(stage, history));
  const [recoveryMs] = await Promise.all([recovery, publisher.play(chance.between(4, 8))]);
  const unclear = fault.mustAnswer ? [...cast.waits.unclear] : [];
  const releases = await untilAllHold(stage, publisher, cast);
  await untilAllSent(stage);
  const end = Date.now();
  const readers = readersOf(cast, watchers, factsOf(publisher, releases), end);
  const verdict = joinVerdicts([
    comparePublications(publisher, releases),
    await compareReaders(cast, publisher, readers, history),
    await compareTexts({ stage, cast, slug: publisher.slug, since: begun, releases }, readers, history),
    offencesOf(cast),
    await compareSetAside(stage),
  ]);
  await fault.after?.(stage);
  history.note('end', {
    verdict,
    unclear,
    releases,
    watchers: watchers.map(({ asked, since, customer }) => ({ asked, since, slug: customer.slug })),
  });
  return {
    seed,
    fault: fault.name,
    acknowledged: publisher.acknowledged.length,
    unacknowledged: releases.length - publisher.acknowledged.length,
    verdict,
    sentTwice: countRepeated(cast, publisher),
    recoveryMs,
    slowestMs: Math.max(...cast.waits.took),
    unclear,
  };
}

/** Undoes what lasts, and waits for the first moment at which nothing is due; gives the milliseconds from the last strike on. */
async function recover(stage: Stage, history: History): Promise<number> {
  const begun = performance.now();
  await stage.heal();
  await untilQuiet(stage);
  const recoveryMs = Math.round(performance.now() - begun);
  history.note('recovered', { recoveryMs });
  return recoveryMs;
}

/** Waits until everything that is to hold within seconds does, and was worked off. */
async function untilAllHold(stage: Stage, publisher: Publisher, cast: Cast): Promise<readonly ReadRelease[]> {
  const releases = await readReleases(cast.provider.client, publisher.service);
  const soon = releases
    .map(({ effectiveFrom }) => Date.parse(effectiveFrom))
    .filter((at) => at < Date.now() + 60_000);
  await delay(Math.max(0, Math.max(...soon) - Date.now() + 5));
  await untilQuiet(stage);
  return releases;
}

function factsOf(publisher: Publisher, releases: readonly ReadRelease[]): readonly Fact[] {
  return releases.map(({ number, withdraws, publishedAt, effectiveFrom, mark }) => ({
    number,
    withdraws,
    promised: publisher.acts.get(mark) ?? null,
    publishedAt: Date.parse(publishedAt),
    effectiveFrom: Date.parse(effectiveFrom),
  }));
}

/** What was acknowledged must be there as it was acknowledged, and nothing twice. */
function comparePublications(publisher: Publisher, releases: readonly ReadRelease[]): Verdict {
  const lost = publisher.acknowledged.filter(
    ({ mark, number, effectiveFrom }) =>
      !releases.some(
        (one) => one.mark === mark && one.number === number && one.effectiveFrom === effectiveFrom,
      ),
  );
  const marks = releases.map(({ mark }) => mark);
  return {
    expected: 0,
    lost: lost.map(({ mark }) => `publication: ${mark}`),
    phantom: marks.filter((mark) => !publisher.acts.has(mark)).map((mark) => `publication: ${mark}`),
    duplicate: marks
      .filter((mark, index) => marks.indexOf(mark) !== index)
      .map((mark) => `publication: ${mark}`),
  };
}

/** What each organisation was told in its inbox and at its endpoint. */
async function compareReaders(
  cast: Cast,
  publisher: Publisher,
  readers: readonly Reader[],
  history: History,
): Promise<Verdict> {
  const verdicts: Verdict[] = [];
  for (const { member, expected, warnings } of readers) {
    const { slug, client } = member;
    const told = await persist(`inbox of ${slug}`, history, () => readTold(client, publisher.key));
    const received = cast.receivers.about(slug, publisher.key);
    history.note('told', { who: slug, told, received });
    verdicts.push(compareInbox(`inbox ${slug}`, told, expected, warnings));
    verdicts.push(compareInbox(`endpoint ${slug}`, oncePerMessage(received), expected, warnings));
    const recovered = cast.receivers.about(`recovering ${slug}`, publisher.key);
    if (recovers(cast, slug))
      verdicts.push(compareInbox(`recovering ${slug}`, oncePerMessage(recovered), expected, warnings));
  }
  return joinVerdicts(verdicts);
}

/** Whether the organisation has an endpoint that recovers. */
function recovers({ customers }: Cast, slug: string): boolean {
  return customers[0]?.slug === slug;
}

/** A message that came again under its own id is the receiver's to recognise. */
function oncePerMessage(received: readonly Received[]): readonly Received[] {
  return [...new Map(received.map((one) => [`${one.messageId} ${one.id}`, one])).values()];
}

function countRepeated({ receivers, provider, customers }: Cast, { key }: Publisher): number {
  const lists = [provider, ...customers].map(({ slug }) => receivers.about(slug, key));
  return lists.reduce((sum, list) => sum + list.length - oncePerMessage(list).length, 0);
}

/** A receiver that was reached where it must not be, or by nobody who can be trusted. */
function offencesOf({ receivers }: Cast): Verdict {
  return { expected: 0, lost: [], phantom: receivers.offences.splice(0), duplicate: [] };
}

async function compareSetAside(stage: Stage): Promise<Verdict> {
  const lost = (await findSetAside(stage)).map((row) => `set aside: ${JSON.stringify(row)}`);
  return { expected: 0, lost, phantom: [], duplicate: [] };
}
