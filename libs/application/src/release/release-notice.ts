// The notice that a release gives, held against what customers were promised: for the provider whole, and for each class of
// readers as far as what it sees of promises and changes goes.
import {
  type Disclosure,
  type PromisedNotice,
  type ReaderClass,
  type ReleaseNotice,
  brokenPromises,
  diffDisclosures,
  keptFrom,
  lastEffective,
  promisedNotice,
  redactFor,
  releaseNotice,
} from '@bunkai/disclosure';
import type { GivenText } from '../input/localized-input.js';
import type { ReleaseRepository } from './release-repository.js';
import type { NewRelease, ReleaseFact, StatedNotice } from './release.js';

/** Longest reason for notice shorter than promised, in UTF-16 code units, per language. */
export const MAX_REASON_LENGTH = 2_000;

/** What a release's notice is judged by. */
export interface NoticeBasis {
  /** The disclosure in force at publication, whose promises bind. */
  readonly promising: Disclosure | null;
  /** The disclosure that it would replace when it takes effect. */
  readonly before: Disclosure | null;
}

/** Reads both, of one service whose releases are `facts`. */
export async function findNoticeBasis(
  releases: Pick<ReleaseRepository, 'findContents'>,
  facts: readonly ReleaseFact[],
  publishedAt: Date,
  effectiveFrom: Date,
): Promise<NoticeBasis> {
  const promising = lastDisclosed(facts, publishedAt);
  const before = lastDisclosed(facts, effectiveFrom);
  const ids = [...new Set([promising, before].flatMap((fact) => (fact ? [fact.id] : [])))];
  const contents = ids.length === 0 ? [] : await releases.findContents(ids);
  const documentOf = (fact: ReleaseFact | undefined) =>
    contents.find(({ releaseId }) => releaseId === fact?.id)?.document ?? null;
  return { promising: documentOf(promising), before: documentOf(before) };
}

/** The release in force, or, where it was withdrawn, the one that was: taking a disclosure back takes no promise back. */
function lastDisclosed(facts: readonly ReleaseFact[], at: Date): ReleaseFact | undefined {
  const last = lastEffective(facts, at);
  return last?.kind === 'withdrawal' ? facts.find(({ number }) => number === last.withdraws) : last;
}

/** The notice of a release that is not published yet. */
export interface PlannedNotice extends ReleaseNotice {
  readonly publishedAt: Date;
  readonly effectiveFrom: Date;
  /** The first instant from which every promise would be kept; null where one is longer than any date can tell. */
  readonly keptFrom: Date | null;
}

/** Null where no promise covers what `document` changes. */
export function planNotice(
  basis: NoticeBasis,
  document: Disclosure,
  publishedAt: Date,
  effectiveFrom: Date,
): PlannedNotice | null {
  const promised = promisesOn(basis, document);
  const notice = releaseNotice(promised, publishedAt, effectiveFrom);
  return (
    notice && { ...notice, publishedAt, effectiveFrom, keptFrom: keptFrom(promised, publishedAt) ?? null }
  );
}

function promisesOn({ promising, before }: NoticeBasis, document: Disclosure): readonly PromisedNotice[] {
  return promisedNotice(promising, diffDisclosures(before, document), before);
}

/** The release with its notice; `reason` is kept where a promise is broken. */
export function withNotice(release: NewRelease, basis: NoticeBasis, reason: GivenText): NewRelease {
  const { document, publishedAt, effectiveFrom } = release;
  const whole = document && releaseNotice(promisesOn(basis, document), publishedAt, effectiveFrom);
  if (!document || !whole) return release;
  const copies = release.copies.map((copy) => {
    if (!copy.document) return copy;
    const promised = promisesOn(redacted(basis, copy.readerClass), copy.document);
    const seen = releaseNotice(promised, publishedAt, effectiveFrom);
    return { ...copy, notice: stated(asSeen(whole, seen), reason) };
  });
  return { ...release, copies, notice: stated(whole, reason) };
}

function redacted({ promising, before }: NoticeBasis, readerClass: ReaderClass): NoticeBasis {
  return {
    promising: promising && redactFor(promising, readerClass),
    before: before && redactFor(before, readerClass),
  };
}

/** What a class sees change without that it does, for example by being shown less from now on, is under no promise. */
function asSeen(whole: ReleaseNotice, seen: ReleaseNotice | null): ReleaseNotice | null {
  const promises = (seen?.promises ?? []).filter((promise) =>
    whole.promises.some(
      ({ path, variant, promised }) =>
        path === promise.path && variant === promise.variant && promised === promise.promised,
    ),
  );
  return promises.length === 0 ? null : { given: whole.given, promises };
}

function stated(notice: ReleaseNotice | null, reason: GivenText): StatedNotice | null {
  return notice && { ...notice, reason: brokenPromises(notice).length > 0 ? reason : null };
}
