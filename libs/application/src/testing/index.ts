export { InMemoryTransactions, type TransactionalStore } from './transaction/in-memory-transactions.js';
export { InMemoryOutbox, type StoredEntry } from './outbox/in-memory-outbox.js';
