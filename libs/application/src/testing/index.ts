export { InMemoryTransactions, type TransactionalStore } from './transaction/in-memory-transactions.js';
export { InMemoryOutbox, type StoredEntry } from './outbox/in-memory-outbox.js';
export {
  type FakeAlert,
  type FakeSubscription,
  type FakeVerdict,
  InMemoryAssessmentRepository,
} from './assessment/in-memory-assessment-repository.js';
export { type FakeTenant, InMemoryPublishing } from './publishing/in-memory-publishing.js';
export { InMemoryDraftRepository } from './publishing/in-memory-draft-repository.js';
export { InMemoryReleaseRepository } from './publishing/in-memory-release-repository.js';
export { InMemoryServiceRepository } from './publishing/in-memory-service-repository.js';
export { draftRepositoryContract } from './contracts/draft-repository.contract.js';
export { releaseRepositoryContract } from './contracts/release-repository.contract.js';
export { serviceRepositoryContract } from './contracts/service-repository.contract.js';
export {
  type PublishingStage,
  disclosureOf,
  givenRelease,
  givenService,
  newService,
  releaseOf,
} from './contracts/publishing-stage.js';
