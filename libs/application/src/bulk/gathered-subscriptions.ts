// The subscriptions of a chunk, stored together at its end: what follows from each is worked out once for all of them.
import type { Outbox, OutboxEntry } from '../outbox/outbox.js';
import type { NewSubscription } from '../subscription/subscription-repository.js';

/** Many subscriptions of the tenant at hand at once. */
export interface SubscriptionBatch {
  /** As one by one: gives the ids of those that are new, and leaves out what is active already. */
  insertAll(subscriptions: readonly NewSubscription[]): Promise<ReadonlySet<string>>;
}

/** Takes in what the use case stores and orders; nothing of it is there before `pass`. */
export class GatheredSubscriptions implements Outbox {
  readonly #subscriptions = new Map<string, NewSubscription>();
  readonly #orders = new Map<string, OutboxEntry>();

  constructor(
    private readonly batch: SubscriptionBatch,
    private readonly outbox: Outbox,
  ) {}

  insert(subscription: NewSubscription): Promise<boolean> {
    this.#subscriptions.set(subscription.id, subscription);
    return Promise.resolve(true);
  }

  add(entry: OutboxEntry): Promise<void> {
    this.#orders.set(orderOf(entry), entry);
    return Promise.resolve();
  }

  /** Stores all; gives the ids of those that were there already, of which nobody is told. */
  async pass(): Promise<ReadonlySet<string>> {
    const all = [...this.#subscriptions.values()];
    const inserted = all.length === 0 ? new Set<string>() : await this.batch.insertAll(all);
    const services = new Set(all.filter(({ id }) => inserted.has(id)).map(({ serviceId }) => serviceId));
    for (const entry of this.#orders.values()) {
      if (concerns(entry, inserted, services)) await this.outbox.add(entry);
    }
    return new Set([...this.#subscriptions.keys()].filter((id) => !inserted.has(id)));
  }
}

/** A service is assessed once, however many subscribe to it. */
function orderOf({ topic, payload, dedupeKey }: OutboxEntry): string {
  return topic === 'assess-service' ? payload.serviceId : `${topic} ${dedupeKey ?? ''}`;
}

function concerns(entry: OutboxEntry, inserted: ReadonlySet<string>, services: ReadonlySet<string>): boolean {
  if (entry.topic === 'assess-service') return services.has(entry.payload.serviceId);
  return entry.topic !== 'tell-subscription' || inserted.has(entry.payload.subscriptionId);
}
