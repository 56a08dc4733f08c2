// Requests of the tenant at hand to disclose something.
import type { DisclosurePlace, DisclosureRequest } from './disclosure-request.js';

export interface NewRequests {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly places: readonly DisclosurePlace[];
  readonly askedAt: Date;
  readonly askedBy: string;
}

export interface RequestRepository {
  /** Whether the tenant has a subscription to the service that has not ended. */
  isSubscribed(serviceId: string): Promise<boolean>;
  /** Those that are open already stay as they are. */
  insert(requests: NewRequests): Promise<void>;
  /** The open ones about these places are gone; what a release answered stays. */
  remove(serviceId: string, places: readonly DisclosurePlace[]): Promise<void>;
  /** The tenant's open ones, by service, control and field. */
  listOpen(serviceIds: readonly string[]): Promise<readonly DisclosureRequest[]>;
}
