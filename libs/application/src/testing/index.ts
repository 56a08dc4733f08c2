export { InMemoryTransactions, type TransactionalStore } from './transaction/in-memory-transactions.js';
export { InMemoryOutbox, type StoredEntry } from './outbox/in-memory-outbox.js';
export {
  type FakeAlert,
  type FakeSubscription,
  type FakeVerdict,
  InMemoryAssessmentRepository,
} from './assessment/in-memory-assessment-repository.js';
