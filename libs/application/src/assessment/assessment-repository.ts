// What the assessment of a service reads and writes, set-based: no method loops over customers.
import type { Disclosure, ReaderClass, TimelineRelease } from '@bunkai/disclosure';
import type { Outcome, Reason, Scope, Test } from '@bunkai/requirement';
import type { DisclosurePlace } from '../request/disclosure-request.js';
import type { Readership } from './readership.js';
import type { Tellings } from './telling.js';
import type { Touched } from './touched.js';

export type { Readership };

/** A release as the timeline needs it; its document is fetched by id when it is read. */
export interface AssessedRelease extends TimelineRelease {
  readonly id: string;
}

export interface AssessedService {
  readonly id: string;
  /** The cloud service provider's organisation. */
  readonly organisationId: string;
  /** `<provider>/<slug>`. */
  readonly key: string;
  readonly releases: readonly AssessedRelease[];
}

/** A distinct test that somebody in a readership holds. It never changes: it may be kept by its hash. */
export interface HeldTest {
  readonly hash: string;
  readonly scope: Scope;
  readonly test: Test;
}

/** A test that somebody in this readership holds. */
export interface HeldByReader {
  readonly readership: Readership;
  readonly testHash: string;
}

/** A test as a customer wrote it: the same test may be written in several orders, which give evidence in several orders. */
export interface TestForm extends HeldByReader {
  readonly formHash: string;
  readonly scope: Scope;
  readonly test: Test;
}

export interface OpenVerdict {
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  readonly validUntil: Date | null;
}

/** A test that may come out otherwise than its open verdict says. */
export interface DueTest extends HeldByReader {
  /** Null where nobody of the readership held the test before. */
  readonly open: OpenVerdict | null;
  /** Whether somebody began to hold it, in some form, since the last assessment. */
  readonly begun: boolean;
}

export interface NewVerdict extends HeldByReader {
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  /** When the passing of time alone changes it; null if never. */
  readonly validUntil: Date | null;
  /** The release that it rests on; null if none is in force. */
  readonly releaseId: string | null;
}

export interface VerdictChange {
  readonly verdict: NewVerdict;
  /** What stands now, as {@link AssessmentRepository.findDueTests} gave it. */
  readonly open: OpenVerdict | null;
}

export interface FlippedTest extends HeldByReader {
  /** The outcome from which it flips; null: whatever the situation before gives. */
  readonly stood: Outcome | null;
}

/** What the last assessment rested on: the release in force of the service and of each service upstream (null: none). */
export interface AssessmentBasis {
  /** The number of the last release that was known; those of former times do not say. */
  readonly known?: number;
  readonly own: string | null;
  readonly upstream: Readonly<Record<string, string | null>>;
}

export interface AssessmentProgress {
  readonly assessedUntil: Date;
  readonly basis: AssessmentBasis;
}

/** An unmet requirement that a customer lives with for a time, on the evidence it had. */
export interface ActiveWaiver {
  readonly id: string;
  readonly readership: Readership;
  readonly scope: Scope;
  readonly test: Test;
  readonly evidenceHash: string;
  readonly expiresAt: Date;
}

/** Something undisclosed that customers of a readership asked to have disclosed. */
export interface AskedPlace extends DisclosurePlace {
  /** `''` for the base. */
  readonly variant: string;
  readonly readerClass: ReaderClass;
}

export interface AssessmentRepository extends Tellings {
  /** Holds every other assessment of this service off until the transaction ends. */
  lockService(serviceId: string): Promise<void>;
  /** Resolves when every publication of the service that has taken its instant by now is committed or given up. */
  awaitPublications(serviceId: string): Promise<void>;
  /**
   * Marks the orders to assess the service that are due at `at` as done: an assessment that reads from now on sees all that
   * they were written for. Leaves those alone that are at work elsewhere.
   */
  fulfilOrders(serviceId: string, at: Date): Promise<void>;
  findService(serviceId: string): Promise<AssessedService | undefined>;
  /** Upstream services are named by `<provider>/<slug>`. */
  findServiceByKey(key: string): Promise<AssessedService | undefined>;
  findDocument(releaseId: string): Promise<Disclosure | null>;
  findProgress(serviceId: string): Promise<AssessmentProgress | undefined>;
  saveProgress(serviceId: string, progress: AssessmentProgress): Promise<void>;
  /**
   * The tests, held at `at`, that nobody of a readership held before, whose open verdict changes by time until `at`, or that
   * read what is touched: of all readerships, each with its own verdict, one readership after the other.
   */
  findDueTests(serviceId: string, at: Date, touched: Touched): Promise<readonly DueTest[]>;
  /** The tests, held at `at`, that read what is touched; of all readerships, one after the other. */
  findTouchedTests(serviceId: string, at: Date, touched: Touched): Promise<readonly HeldByReader[]>;
  /** Tests by their hashes, in any order; none for a hash that there is no test of. */
  findTests(hashes: readonly string[]): Promise<readonly HeldTest[]>;
  /** These tests have a verdict from now on: nobody has begun to hold them since. */
  markAssessed(serviceId: string, at: Date, tests: readonly HeldByReader[]): Promise<void>;
  /** The forms in which active subscriptions of each readership hold its tests among the given. */
  findForms(serviceId: string, tests: readonly HeldByReader[]): Promise<readonly TestForm[]>;
  /** Closes, at `at`, the open verdicts on tests that no active subscription holds any more: nobody would keep them true. */
  closeUnheld(serviceId: string, at: Date): Promise<void>;
  /**
   * Makes the given verdicts, each other than the open one, the current ones from `at`: an interval whose outcome changed is
   * closed and a new one opened; where only the reason or `validUntil` changed, the open interval is amended.
   */
  recordVerdicts(serviceId: string, at: Date, changes: readonly VerdictChange[]): Promise<void>;
  /** Tells the provider that a release is out. Repeating it adds nothing. */
  alertProvider(service: AssessedService, release: AssessedRelease, createdAt: Date): Promise<void>;
  findActiveWaivers(serviceId: string): Promise<readonly ActiveWaiver[]>;
  /** Ends a waiver and tells its customer. Repeating it adds nothing. */
  lapseWaiver(waiverId: string, reason: 'expired' | 'evidence-changed', at: Date): Promise<void>;
  /** What customers with an active subscription asked to have disclosed and no release has answered. */
  findAskedPlaces(serviceId: string): Promise<readonly AskedPlace[]>;
  /** Closes the requests about these places and tells each customer once for the release. Repeating it adds nothing. */
  answerRequests(
    serviceId: string,
    releaseId: string,
    places: readonly AskedPlace[],
    at: Date,
  ): Promise<void>;
  /** The earliest instant after `at` at which an open verdict of the service changes by time alone, or a waiver of it ends. */
  findNextExpiry(serviceId: string, at: Date): Promise<Date | null>;
  /**
   * The last instant after `after` and before `before` at which somebody began to hold the service to a test that has no
   * verdict yet: a subscription was made, its profile got its present version, or its reader class changed.
   */
  findLastHolding(serviceId: string, after: Date, before: Date): Promise<Date | null>;
  /** Services that were ever built on this one, directly or through others; where they form a circle, itself too. */
  findDownstream(key: string): Promise<readonly string[]>;
}
