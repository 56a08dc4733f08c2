// What was published of a service: for good, whole for its provider and in a copy for each class of reader.
import type {
  Change,
  Disclosure,
  ReaderClass,
  ReleaseNotice,
  ReleaseState,
  TimelineRelease,
} from '@bunkai/disclosure';
import type { GivenText } from '../input/localized-input.js';

/** What changed, in one or a few sentences; everybody may read it. */
export type ReleaseSummary = { readonly en: string; readonly ja: string };

/** What everybody may know of a release. */
export interface ReleaseFact extends TimelineRelease {
  readonly id: string;
  readonly serviceId: string;
  readonly organisationId: string;
  readonly summary: ReleaseSummary;
}

/** The notice that a release gave, where it changed something under a promise. */
export interface StatedNotice extends ReleaseNotice {
  /** Why a promise was not kept, in the provider's words; null where all were. */
  readonly reason: GivenText | null;
}

/** Who published a release. */
export interface Publisher {
  readonly accountId: string;
  /** Null once the account has left the organisation. */
  readonly displayName: string | null;
}

/** What a release says, as one reader sees it. */
export interface ReleaseContent {
  readonly releaseId: string;
  /** Whose copy it is; `provider`: the whole, for the provider itself. */
  readonly readAs: ReaderClass | 'provider';
  readonly hash: string;
  /** Null for a withdrawal. */
  readonly document: Disclosure | null;
  /** The changes since the disclosure release before, as far as the reader sees them; none for a withdrawal. */
  readonly changes: readonly Change[];
  /** Null for all but the provider. */
  readonly publishedBy: Publisher | null;
}

/** A reader class's copy, made when the release is published. */
export interface ReleaseCopy {
  readonly readerClass: ReaderClass;
  readonly hash: string;
  readonly document: Disclosure | null;
  readonly changes: readonly Change[];
  /** Null where the class sees nothing change that is under a promise. */
  readonly notice: StatedNotice | null;
}

/** A service that a release says it is built on. */
export interface UpstreamLink {
  readonly provider: string;
  readonly slug: string;
  readonly inherits: readonly string[];
}

/** A release with everything that is stored of it. */
export interface NewRelease extends ReleaseFact {
  readonly publishedBy: string;
  readonly hash: string;
  readonly document: Disclosure | null;
  readonly changes: readonly Change[];
  readonly notice: StatedNotice | null;
  readonly copies: readonly ReleaseCopy[];
  readonly upstream: readonly UpstreamLink[];
}

/** A release with its state at the instant it was looked up; null for a withdrawal, which has none. */
export interface Release extends ReleaseFact {
  readonly state: ReleaseState | null;
}
