// What is kept of a release's notice for good: each promise that covers what it changes, and whether it was kept.
import { namesOf } from '../diff/change-path.js';
import type { LocalizedText } from '../document/disclosure.js';
import type { ChangeKind } from './change-kinds.js';
import { noticeGiven, shortfalls, writtenNotice } from './notice-given.js';
import type { PromisedNotice } from './promised-notice.js';

/** A promise that covers something that a release changes. */
export interface HeldPromise {
  /** As of a {@link PromisedNotice}. */
  readonly path: string;
  readonly variant: string | null;
  /** An ISO 8601 duration, as the provider wrote it. */
  readonly promised: string;
  /** Whether the notice given is as long as that, or longer. */
  readonly kept: boolean;
  /** How many changes it covers. */
  readonly changes: number;
  readonly exception?: LocalizedText;
}

export interface ReleaseNotice {
  /** From publication until it takes effect: an ISO 8601 duration of days, hours, minutes and seconds. */
  readonly given: string;
  /** Never empty. */
  readonly promises: readonly HeldPromise[];
}

/** Null where no promise covers what the release changes. */
export function releaseNotice(
  promised: readonly PromisedNotice[],
  publishedAt: Date,
  effectiveFrom: Date,
): ReleaseNotice | null {
  if (promised.length === 0) return null;
  const short = new Set(shortfalls(promised, noticeGiven(publishedAt, effectiveFrom)));
  return {
    given: writtenNotice(publishedAt, effectiveFrom),
    promises: promised.map((promise) => ({
      path: promise.path,
      variant: promise.variant,
      promised: promise.notice,
      kept: !short.has(promise),
      changes: promise.changes.length,
      ...(promise.exception !== undefined && { exception: promise.exception }),
    })),
  };
}

/** The promises that the release breaks. */
export function brokenPromises(notice: ReleaseNotice | null): readonly HeldPromise[] {
  return notice?.promises.filter(({ kept }) => !kept) ?? [];
}

/** The kind of change, as 12.1.2/changeCategories names it, that the promise at `path` is about. */
export function kindPromised(path: string): ChangeKind {
  const [control, , category] = namesOf(path);
  if (control === '12.1.2' && category !== undefined) return category as ChangeKind;
  return control === '15.1.3' ? 'subprocessorChange' : 'termsChange';
}
