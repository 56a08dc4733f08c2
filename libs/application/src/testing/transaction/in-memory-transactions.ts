// Transactions over in-memory repositories: one at a time, undone on failure, with the tenant at hand.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { TenantContext, Transactions } from '../../transaction/transactions.js';

/** A store that takes part: `snapshot` notes its state and gives back what restores it. */
export interface TransactionalStore {
  snapshot(): () => void;
}

export class InMemoryTransactions implements Transactions {
  readonly #current = new AsyncLocalStorage<TenantContext>();
  readonly #stores = new Set<TransactionalStore>();
  #last: Promise<unknown> = Promise.resolve();

  /** Makes `store` roll back with the transactions from now on. */
  join(store: TransactionalStore): void {
    this.#stores.add(store);
  }

  /** The tenant of the transaction at hand, for fakes that show each tenant its own rows; throws outside of one. */
  current(): TenantContext {
    const context = this.#current.getStore();
    if (!context) throw new Error('no transaction is open: call this inside Transactions.within');
    return context;
  }

  within<T>(context: TenantContext, work: () => Promise<T>): Promise<T> {
    if (this.#current.getStore())
      return Promise.reject(new Error('a transaction is already open: within does not nest'));
    const result = this.#last.then(() => this.#run(context, work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #run<T>(context: TenantContext, work: () => Promise<T>): Promise<T> {
    const restores = [...this.#stores].map((store) => store.snapshot());
    try {
      return await this.#current.run(context, work);
    } catch (error) {
      for (const restore of restores) restore();
      throw error;
    }
  }
}
