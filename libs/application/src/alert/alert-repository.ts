// The inbox of the tenant at hand: what it was told, what flipped, and who of it has seen that.
import type { Change, LocalizedText } from '@bunkai/disclosure';
import type { Evidence, Outcome, Reason, Severity } from '@bunkai/requirement';

/**
 * What an alert tells. The body, where it has members: `requirementId` of waivers; `objectionId` of objections; `questionId`
 * of questions; `alertId` of what is to be acknowledged; `scheme`, `number` (or null) and `date` of attestations;
 * `controls` and `date` of reviews; `controls` of answered requests; `days` of reminders: within how many days, 0 when over.
 */
export type AlertKind =
  | 'release-published'
  | 'verdicts-flipped'
  | 'early-warning'
  | 'waiver-lapsed'
  | 'subscription-accepted'
  | 'subscription-declined'
  | 'release-out'
  | 'subscription-requested'
  | 'question-asked'
  | 'question-answered'
  | 'objection-raised'
  | 'request-answered'
  | 'acknowledgement-due'
  | 'release-near'
  | 'attestation-near-end'
  | 'review-near'
  | 'waiver-near-end';

/** That the organisation took note; by whoever did it first. */
export interface Acknowledgement {
  readonly at: Date;
  readonly accountId: string;
  /** Null once the account has left the organisation. */
  readonly displayName: string | null;
  /** Whether the provider may read that it was this organisation. */
  readonly tellsProvider: boolean;
}

export interface Alert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly serviceId: string;
  readonly serviceName: LocalizedText;
  /** `<provider>/<slug>`. */
  readonly serviceKey: string;
  readonly releaseId: string | null;
  readonly releaseNumber: number | null;
  readonly releaseKind: 'disclosure' | 'withdrawal' | null;
  readonly releaseSummary: LocalizedText | null;
  readonly subscriptionId: string | null;
  readonly createdAt: Date;
  /** From when what it tells holds. */
  readonly occursAt: Date;
  /** When the account at hand first saw it; null if it has not. */
  readonly seenAt: Date | null;
  /** Null while nobody of the tenant has acknowledged it. */
  readonly acknowledgement: Acknowledgement | null;
  /** Requirements that flip, and of these the ones that become unmet. */
  readonly flips: number;
  readonly flipsToUnmet: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface AlertFlip {
  readonly alertId: string;
  readonly requirementId: string;
  /** As the profile has it now; null if it no longer has this requirement. */
  readonly title: LocalizedText | null;
  readonly control: string;
  readonly severity: Severity;
  readonly outcomeBefore: Outcome;
  readonly outcomeAfter: Outcome;
  readonly reasonAfter: Reason | null;
  readonly evidenceBefore: readonly Evidence[];
  readonly evidenceAfter: readonly Evidence[];
}

export interface InboxPage {
  readonly limit: number;
  /** The id of the alert after which the page begins; null: the newest. */
  readonly after: string | null;
  readonly unseenOnly: boolean;
  readonly unacknowledgedOnly: boolean;
  /** `<provider>/<slug>` of the service that the alerts are about; null: any. */
  readonly serviceKey: string | null;
}

/** A service that the inbox has alerts about. */
export interface AlertedService {
  readonly serviceKey: string;
  readonly serviceName: LocalizedText;
  readonly alerts: number;
}

export interface AlertRepository {
  /** The tenant's alerts, newest first; one more than `limit` where there are more. */
  findInbox(page: InboxPage): Promise<readonly Alert[]>;
  /** One of the tenant's alerts. */
  find(alertId: string): Promise<Alert | undefined>;
  /** The flips of the given alerts, in the order of the requirement ids. */
  findFlips(alertIds: readonly string[]): Promise<readonly AlertFlip[]>;
  /** What the given releases changed, as the tenant may read it, by release id. */
  findChanges(releaseIds: readonly string[]): Promise<ReadonlyMap<string, readonly Change[]>>;
  /** How many of the tenant's alerts the account at hand has not seen. */
  countUnseen(): Promise<number>;
  /** How many of the tenant's alerts nobody of it has acknowledged. */
  countUnacknowledged(): Promise<number>;
  /** The services that the tenant's alerts are about, by their key, at most `limit`. */
  findServices(limit: number): Promise<readonly AlertedService[]>;
  /** Which of the given ids are alerts of the tenant. */
  findOwn(alertIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Notes that the account at hand saw the alerts; the first time counts. */
  markSeen(alertIds: readonly string[], at: Date): Promise<void>;
  /** Forgets that the account at hand saw the alerts. */
  markUnseen(alertIds: readonly string[]): Promise<void>;
  /** Notes that the account at hand acknowledged the alerts for the tenant; the first time counts. */
  acknowledge(alertIds: readonly string[], at: Date, tellsProvider: boolean): Promise<void>;
}
