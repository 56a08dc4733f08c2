// The shared verdicts over time, as far as the tenant at hand may see them: tests it holds, services it subscribes to.
import type { Outcome, Reason } from '@bunkai/requirement';
import type { Readership } from '../assessment/assessment-repository.js';

export interface VerdictInterval {
  readonly testHash: string;
  readonly outcome: Outcome;
  /** By the canonical order of the test; the one by the customer's own order is worked out on reading. */
  readonly reason: Reason | null;
  readonly validFrom: Date;
  /** Null while it lasts. */
  readonly validTo: Date | null;
  readonly releaseId: string | null;
}

/** What is told of a test at an instant: how it stands, and since when. */
export type StandingVerdict = Pick<VerdictInterval, 'testHash' | 'outcome' | 'validFrom'>;

/** Tests as one readership has them verified. */
export interface VerdictQuestion {
  readonly readership: Readership;
  readonly testHashes: readonly string[];
}

export interface VerdictRepository {
  /**
   * What was recorded as holding at `at`, in the order of the questions; of each test at most one, and none of a test that was
   * not assessed by then. Questions that ask the same tests do best to share one array: it is sent once.
   */
  findAt(questions: readonly VerdictQuestion[], at: Date): Promise<readonly (readonly StandingVerdict[])[]>;
  /** Of one test in order of time: what ended after `since`, or lasts. */
  findHistory(readership: Readership, testHash: string, since: Date): Promise<readonly VerdictInterval[]>;
}
