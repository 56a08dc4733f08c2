export { InMemoryTransactions, type TransactionalStore } from './transaction/in-memory-transactions.js';
export { InMemoryOutbox, type StoredEntry } from './outbox/in-memory-outbox.js';
export type { FakeAlert, FakeSubscription, FakeVerdict } from './assessment/assessed-record.js';
export { InMemoryAssessmentRepository } from './assessment/in-memory-assessment-repository.js';
export { type FakeTenant, InMemoryPublishing } from './publishing/in-memory-publishing.js';
export { InMemoryDraftRepository } from './publishing/in-memory-draft-repository.js';
export { InMemoryReleaseRepository } from './publishing/in-memory-release-repository.js';
export { InMemoryServiceRepository } from './publishing/in-memory-service-repository.js';
export { draftRepositoryContract } from './contracts/draft-repository.contract.js';
export { type NoticeStage, noticeRepositoryContract } from './contracts/notice-repository.contract.js';
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
export { InMemoryCustomers } from './customer/in-memory-customers.js';
export { InMemoryProfileRepository } from './customer/in-memory-profile-repository.js';
export { InMemorySubscriptionRepository } from './customer/in-memory-subscription-repository.js';
export { InMemoryVerdictRepository } from './customer/in-memory-verdict-repository.js';
export { InMemoryWaiverRepository } from './customer/in-memory-waiver-repository.js';
export { FakeSecrets } from './identity/fake-secrets.js';
export { InMemoryAccountRepository } from './identity/in-memory-account-repository.js';
export { InMemoryAttemptRepository } from './identity/in-memory-attempt-repository.js';
export { InMemoryIdentity, type StoredMember, type StoredSession } from './identity/in-memory-identity.js';
export { InMemoryInvitationRepository } from './identity/in-memory-invitation-repository.js';
export { InMemoryOrganisationRepository } from './identity/in-memory-organisation-repository.js';
export { InMemorySessionRepository } from './identity/in-memory-session-repository.js';
export { profileRepositoryContract } from './contracts/profile-repository.contract.js';
export { subscriptionRepositoryContract } from './contracts/subscription-repository.contract.js';
export { waiverRepositoryContract } from './contracts/waiver-repository.contract.js';
export {
  type CustomerStage,
  day,
  givenProfile,
  givenPublished,
  keepsLogs,
  requirementsOf,
  subscriptionOf,
  versionOf,
} from './contracts/customer-stage.js';
export { inMemoryIdentityStage } from './identity/in-memory-identity-stage.js';
export { identityContract } from './contracts/identity.contract.js';
export type { IdentityStage } from './contracts/identity-stage.js';
export { InMemoryAlertRepository } from './alert/in-memory-alert-repository.js';
export { type AlertStage, alertRepositoryContract } from './contracts/alert-repository.contract.js';
export { type OutboxStage, outboxContract } from './contracts/outbox.contract.js';
export { InMemoryDirectoryRepository } from './directory/in-memory-directory-repository.js';
export { type DirectoryStage, directoryContract } from './contracts/directory.contract.js';
export { InMemoryQuestionRepository } from './question/in-memory-question-repository.js';
export { type QuestionStage, questionRepositoryContract } from './contracts/question-repository.contract.js';
export { InMemoryBulkImportRepository } from './bulk/in-memory-bulk-import-repository.js';
export {
  type BulkImportStage,
  bulkImportRepositoryContract,
} from './contracts/bulk-import-repository.contract.js';
