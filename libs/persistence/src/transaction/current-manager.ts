// The transaction at hand, carried along the asynchronous calls, so that no repository can go round it.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** A transaction while it lasts; `over` once it was committed or rolled back. */
export interface OpenTransaction {
  readonly manager: EntityManager;
  over: boolean;
}

export const transactionStorage = new AsyncLocalStorage<OpenTransaction>();

/** The EntityManager of the transaction at hand; throws where none is open. */
export function currentManager(): EntityManager {
  const transaction = transactionStorage.getStore();
  if (!transaction) throw new Error('no transaction is open: call this inside Transactions.within');
  if (transaction.over) throw new Error('the transaction is over: something inside it was not awaited');
  return transaction.manager;
}
