// Waivers in memory, each tenant shown its own.
import type { WaiverPage, WaiverRepository } from '../../waiver/waiver-repository.js';
import type { LapseReason, Waiver } from '../../waiver/waiver.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

export interface WaivedProfiles {
  /** The subscriptions with a profile. */
  subscriptionsWith(profileId: string): readonly string[];
  /** Whether the profile's current version has the requirement in this form. */
  holds(profileId: string, requirementId: string, formHash: string): Promise<boolean>;
}

export class InMemoryWaiverRepository implements WaiverRepository, TransactionalStore {
  readonly #transactions: InMemoryTransactions;
  readonly #profiles: WaivedProfiles;
  #waivers = new Map<string, Waiver>();

  constructor(transactions: InMemoryTransactions, profiles: WaivedProfiles) {
    this.#transactions = transactions;
    this.#profiles = profiles;
    transactions.join(this);
  }

  snapshot(): () => void {
    const saved = new Map(this.#waivers);
    return () => {
      this.#waivers = saved;
    };
  }

  async insert(waiver: Waiver): Promise<boolean> {
    const standing = await this.lockActive(waiver.subscriptionId, waiver.requirementId);
    if (!standing) this.#waivers.set(waiver.id, waiver);
    return !standing;
  }

  lock(waiverId: string): Promise<Waiver | undefined> {
    return Promise.resolve(this.#own().find(({ id }) => id === waiverId));
  }

  lockActive(subscriptionId: string, requirementId: string): Promise<Waiver | undefined> {
    const active = this.#activeOf(subscriptionId);
    return Promise.resolve(active.find((waiver) => waiver.requirementId === requirementId));
  }

  findActiveAt(subscriptionIds: readonly string[], at: Date): Promise<readonly Waiver[]> {
    const active = this.#own().filter(
      (waiver) =>
        subscriptionIds.includes(waiver.subscriptionId) &&
        waiver.createdAt <= at &&
        waiver.expiresAt > at &&
        (waiver.lapsedAt === null || waiver.lapsedAt > at),
    );
    return Promise.resolve(active);
  }

  list(subscriptionId: string, { after, limit }: WaiverPage): Promise<readonly Waiver[]> {
    const page = this.#own()
      .filter((waiver) => waiver.subscriptionId === subscriptionId && (after === null || waiver.id > after))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return Promise.resolve(page.slice(0, limit + 1));
  }

  lapse(waiverId: string, lapseReason: LapseReason, lapsedAt: Date): Promise<void> {
    const waiver = this.#own().find(({ id }) => id === waiverId);
    if (waiver?.lapsedAt === null) this.#waivers.set(waiverId, { ...waiver, lapsedAt, lapseReason });
    return Promise.resolve();
  }

  async revokeAll(subscriptionId: string, at: Date): Promise<void> {
    for (const { id } of this.#activeOf(subscriptionId)) await this.lapse(id, 'revoked', at);
  }

  async lapseUnheld(profileId: string, at: Date): Promise<void> {
    for (const subscriptionId of this.#profiles.subscriptionsWith(profileId)) {
      for (const { id, requirementId, formHash } of this.#activeOf(subscriptionId)) {
        const held = await this.#profiles.holds(profileId, requirementId, formHash);
        if (!held) await this.lapse(id, 'evidence-changed', at);
      }
    }
  }

  #activeOf(subscriptionId: string): readonly Waiver[] {
    return this.#own().filter(
      (waiver) => waiver.subscriptionId === subscriptionId && waiver.lapsedAt === null,
    );
  }

  #own(): readonly Waiver[] {
    const { organisationId } = this.#transactions.current();
    return [...this.#waivers.values()].filter((waiver) => waiver.organisationId === organisationId);
  }
}
