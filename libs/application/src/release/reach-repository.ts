// How far a release got, for its provider: counts, and the names of those who answered.
import type { LocalizedText } from '@bunkai/disclosure';
import type { Outcome } from '@bunkai/requirement';

export interface FlipCount {
  /** `early-warning`: verdicts that the release will flip; `verdicts-flipped`: that it has flipped. */
  readonly kind: 'verdicts-flipped' | 'early-warning';
  readonly outcomeAfter: Outcome;
  readonly control: string;
  /** Five or more; smaller counts are not given. */
  readonly customers: number;
}

/** A customer that acknowledged a release and lets the provider know, objects to it, or asked about it. */
export interface ReleaseAnswer {
  readonly customer: { readonly slug: string; readonly name: LocalizedText };
  readonly acknowledgedAt: Date | null;
  readonly objectedAt: Date | null;
  readonly askedAt: Date | null;
}

export interface ReleaseReach {
  /** Customers that were alerted. */
  readonly told: number;
  /** Those of them to which a message of it was delivered: by e-mail, or to an endpoint. */
  readonly delivered: number;
  /** Those of them in which somebody saw the alert. */
  readonly seen: number;
  /** Those that acknowledged it: all that let the provider know who they are, and the others from five on. */
  readonly acknowledged: number;
  /** Customers that object to it. */
  readonly objected: number;
  /** At most 500. */
  readonly answers: readonly ReleaseAnswer[];
  readonly flips: readonly FlipCount[];
  /** As of when, where it was told to so many that it is not counted at every look; null: as of now. */
  readonly countedAt: Date | null;
}

/** The worker's side: what is not counted at every look is counted again when somebody asked for it. */
export interface ReachRecount {
  /** The release that was counted again; null: nobody waits for one. */
  recountNext(): Promise<string | null>;
}

export interface ReachRepository {
  /** Half a minute old at most where many were told and somebody keeps looking. By release; what is no release of the tenant's is absent. */
  findReaches(releaseIds: readonly string[]): Promise<ReadonlyMap<string, ReleaseReach>>;
}
