// How far a release got, for its provider: counts, and no names.
import type { Outcome } from '@bunkai/requirement';

export interface FlipCount {
  /** `early-warning`: verdicts that the release will flip; `verdicts-flipped`: that it has flipped. */
  readonly kind: 'verdicts-flipped' | 'early-warning';
  readonly outcomeAfter: Outcome;
  readonly control: string;
  /** Five or more; smaller counts are not given. */
  readonly customers: number;
}

export interface ReleaseReach {
  /** Customers that were alerted. */
  readonly told: number;
  /** Those of them in which somebody saw the alert. */
  readonly seen: number;
  /** Those that acknowledged it. */
  readonly acknowledged: number;
  readonly flips: readonly FlipCount[];
}

export interface ReachRepository {
  /** By release; what is no release of the tenant's is absent. */
  findReaches(releaseIds: readonly string[]): Promise<ReadonlyMap<string, ReleaseReach>>;
}
