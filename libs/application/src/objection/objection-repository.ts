// Objections that the tenant at hand raised as a customer, and those raised against its releases as a provider.
import type { Objection, ObjectionAbout } from './objection.js';

export interface NewObjection extends ObjectionAbout {
  readonly id: string;
  /** The customer. */
  readonly organisationId: string;
  readonly providerId: string;
  readonly serviceId: string;
  readonly reason: string;
  readonly raisedAt: Date;
  readonly raisedBy: string;
}

export interface ObjectionRepository {
  /** False if the customer has an objection about the same thing that stands. */
  insert(objection: NewObjection): Promise<boolean>;
  find(objectionId: string): Promise<Objection | undefined>;
  /** The tenant's own about the same thing, while it stands. */
  findStanding(about: Omit<NewObjection, 'reason'>): Promise<Objection | undefined>;
  /** One of the tenant's own, once: one that is withdrawn stays as it is. */
  withdraw(objectionId: string, by: string, at: Date): Promise<void>;
  /** Against any of the releases, by release id, the newest first, at most `limit` of all. */
  listAgainst(
    releaseIds: readonly string[],
    limit: number,
  ): Promise<ReadonlyMap<string, readonly Objection[]>>;
}
