// The outbox of a chunk: a service whose subscriptions changed many times is assessed once.
import type { Outbox, OutboxEntry } from '../outbox/outbox.js';

export class GatheredOutbox implements Outbox {
  readonly #assessments = new Map<string, OutboxEntry>();

  constructor(private readonly outbox: Outbox) {}

  /** Keeps the latest order to assess a service on account of subscriptions back; all else goes on at once. */
  async add(entry: OutboxEntry): Promise<void> {
    if (entry.topic === 'assess-service' && entry.payload.cause === 'subscription')
      this.#assessments.set(entry.payload.serviceId, entry);
    else await this.outbox.add(entry);
  }

  /** Passes on what was kept back. An order too many, of a row that was undone, is harmless. */
  async pass(): Promise<void> {
    for (const entry of this.#assessments.values()) await this.outbox.add(entry);
    this.#assessments.clear();
  }
}
