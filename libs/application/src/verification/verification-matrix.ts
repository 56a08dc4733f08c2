// The verification matrix: many services against the requirements of the profiles that they are held to.
import type { LocalizedText } from '@bunkai/disclosure';
import type { Outcome } from '@bunkai/requirement';
import type { ProfileContent } from '../profile/requirement-profile.js';
import type { Service } from '../service/service.js';
import type { Subscription } from '../subscription/subscription.js';
import type { SubscriptionVerification } from './verify-subscriptions.js';

/** Most cells of one page; rows that would go over it stand on the next: fifty services against five hundred requirements. */
export const MAX_CELLS = 25_000;

/** The requirements that make the columns of a profile's rows. */
export interface MatrixProfile {
  readonly id: string;
  readonly name: LocalizedText;
  /** How many active subscriptions hold a service to it, on this page or not. */
  readonly subscriptions: number;
  /** Null if no row of this page is held to it. */
  readonly content: ProfileContent | null;
}

/** What the nearest scheduled release that flips a requirement will make of it. */
export interface UpcomingFlip {
  readonly requirementId: string;
  readonly effectiveFrom: Date;
  readonly outcome: Outcome;
}

export interface MatrixRow {
  readonly subscription: Subscription;
  readonly service: Service;
  /** Its results are the cells, in the order of the profile's requirements. */
  readonly verification: SubscriptionVerification;
  /** At most one for each requirement. */
  readonly upcoming: readonly UpcomingFlip[];
}

export interface VerificationMatrix {
  readonly at: Date;
  /** Those that active subscriptions hold services to. */
  readonly profiles: readonly MatrixProfile[];
  /** By subscription's id. */
  readonly rows: readonly MatrixRow[];
  readonly hasNextPage: boolean;
}
