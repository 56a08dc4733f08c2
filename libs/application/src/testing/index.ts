export { InMemoryTransactions, type TransactionalStore } from './transaction/in-memory-transactions.js';
