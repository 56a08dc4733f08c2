// Whether readers who look find what the interpreter expects: one alert a release, of their flips or of the release alone.
import { spreadOf } from '../harness-rows.js';
import type { JudgedRelease } from './expected-tellings.js';
import type { LoadedSubscriber } from './naive-peer.js';
import type { ReaderInbox } from './reader-inbox.js';

export interface SampledReader {
  readonly subscriber: LoadedSubscriber;
  /** By release. */
  readonly expected: readonly string[];
}

export interface InboxJudgement {
  /** Organisations that looked. */
  readonly readers: number;
  readonly wrongInboxes: number;
  /** Alerts that they found, and how many of them tell of no flip. */
  readonly found: number;
  readonly foundLate: number;
  /** The first look, which writes what is missing, and the next, in milliseconds: the median. */
  readonly firstLookMs: number;
  readonly nextLookMs: number;
}

export async function judgeInboxes(
  inbox: ReaderInbox,
  sampled: readonly SampledReader[],
  releases: readonly JudgedRelease[],
): Promise<InboxJudgement> {
  const [first, next]: [number[], number[]] = [[], []];
  let [wrongInboxes, found, foundLate] = [0, 0, 0];
  for (const { subscriber, expected } of sampled) {
    const reader = { organisationId: subscriber.organisation_id, subscriptionId: subscriber.id };
    first.push(await inbox.look(reader));
    next.push(await inbox.look(reader));
    const alerts = await inbox.read(reader, releases.length);
    found += alerts.length;
    foundLate += alerts.filter((alert) => alert.includes(' release-published ')).length;
    if (alerts.join('\n') !== inWords(expected, releases)) wrongInboxes += 1;
  }
  const median = (values: readonly number[]) => (values.length > 0 ? spreadOf(values).median : 0);
  const looks = { firstLookMs: median(first), nextLookMs: median(next) };
  return { readers: sampled.length, wrongInboxes, found, foundLate, ...looks };
}

/** As {@link ReaderInbox.read} spells it. */
function inWords(expected: readonly string[], releases: readonly JudgedRelease[]): string {
  const alerts = releases.map(({ releaseId }, index) => {
    const flips = expected[index] ?? '';
    return `${releaseId} ${flips === '' ? 'release-published' : 'verdicts-flipped'} ${flips}`;
  });
  return alerts.toSorted().join('\n');
}
