// Waivers of the tenant at hand.
import type { LapseReason, Waiver } from './waiver.js';

export interface WaiverPage {
  readonly limit: number;
  /** The id after which the page begins; null: at the start. */
  readonly after: string | null;
}

export interface WaiverRepository {
  /** False if the requirement has a waiver that has not lapsed. */
  insert(waiver: Waiver): Promise<boolean>;
  /** Held against changes until the transaction ends. */
  lock(waiverId: string): Promise<Waiver | undefined>;
  /** The one of a requirement that has not lapsed, held against changes; its date may have come. */
  lockActive(subscriptionId: string, requirementId: string): Promise<Waiver | undefined>;
  /** Those of the subscriptions that had been given by `at` and had not lapsed; of each requirement of each at most one. */
  findActiveAt(subscriptionIds: readonly string[], at: Date): Promise<readonly Waiver[]>;
  /** Every one that a subscription ever had, by id, up to `limit` + 1. */
  list(subscriptionId: string, page: WaiverPage): Promise<readonly Waiver[]>;
  /** Unless it has lapsed already. */
  lapse(waiverId: string, reason: LapseReason, at: Date): Promise<void>;
  /** Revokes all of a subscription. */
  revokeAll(subscriptionId: string, at: Date): Promise<void>;
  /** Lapses those of the profile's subscriptions whose requirement its current version does not have in the same form. */
  lapseUnheld(profileId: string, at: Date): Promise<void>;
}
