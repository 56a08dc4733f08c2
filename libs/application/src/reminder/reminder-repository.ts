// What reminders are made of, set-based: no method loops over customers.
import type { LocalizedText } from '@bunkai/disclosure';

/** A certificate or listing that a release in force names. */
export interface AttestationEnd {
  readonly serviceId: string;
  /** The provider. */
  readonly organisationId: string;
  readonly releaseId: string;
  readonly scheme: string;
  readonly number: LocalizedText | null;
  /** As the disclosure has it. */
  readonly expires: string;
}

/** A statement of a release in force that says when it was last reviewed. */
export interface ReviewedStatement {
  readonly serviceId: string;
  /** The provider. */
  readonly organisationId: string;
  readonly releaseId: string;
  readonly control: string;
  /** As the disclosure has it. */
  readonly reviewed: string;
}

export interface ProviderReminder {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly releaseId: string;
  readonly kind: 'attestation-near-end' | 'review-near';
  readonly dedupeKey: string;
  readonly occursAt: Date;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ReminderRepository {
  /** False while another worker reminds: it holds that off until its transaction ends. */
  begin(): Promise<boolean>;
  /** One alert for each alert of a mandatory flip, to unmet or undetermined, that was told before `before` and nobody acknowledged. */
  remindOfAcknowledgements(before: Date, now: Date): Promise<void>;
  /**
   * One alert for each release that takes effect after `from` and by `until`, and that was published before it came that near:
   * to its provider, and to each active subscription that was warned of flips of requirements it still holds.
   */
  remindOfReleases(days: number, from: Date, until: Date, now: Date): Promise<void>;
  /** One alert for each waiver that ends after `from` and by `until`, and that was given before its end came that near. */
  remindOfWaivers(days: number, from: Date, until: Date, now: Date): Promise<void>;
  /** Of releases in force: those whose written date lies between two full-dates, which are taken too. */
  findAttestations(now: Date, from: string, until: string): Promise<readonly AttestationEnd[]>;
  /** Of releases in force: those whose written date is `until` or before. */
  findReviewed(now: Date, until: string): Promise<readonly ReviewedStatement[]>;
  /** Writes alerts; those that are there already stay. */
  remindProviders(reminders: readonly ProviderReminder[], now: Date): Promise<void>;
}
