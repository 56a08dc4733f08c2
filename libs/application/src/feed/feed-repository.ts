// Releases as feeds tell of them: the latest ones, as everybody may read them, without their documents.
import type { Change } from '@bunkai/disclosure';
import type { ReleaseFact } from '../release/release.js';
import type { Service } from '../service/service.js';

/** Whose releases: of one service, or of everything that a provider has published. */
export interface FeedPlace {
  readonly provider: string;
  /** Null: of all its services. */
  readonly slug: string | null;
}

export interface FeedRelease {
  readonly service: Service;
  readonly release: ReleaseFact;
  /** When it was taken back; null if it was not. */
  readonly withdrawnAt: Date | null;
  /** Against the disclosure release before, in what everybody may read. */
  readonly changes: readonly Change[];
  /** The catalogue's edition; null for a withdrawal. */
  readonly catalogue: string | null;
}

export interface FeedRepository {
  /** The latest published first, at most `limit`; none of what was never published. */
  findPublicReleases(place: FeedPlace, limit: number): Promise<readonly FeedRelease[]>;
}
