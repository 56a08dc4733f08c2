export type { Refusal, RefusalCode, RefusalOf } from './refusal.js';
export { type TenantContext, type Transactions, noTenant, tenantOf } from './transaction/transactions.js';
export type {
  ActiveWaiver,
  AssessedRelease,
  AssessedService,
  AssessmentBasis,
  AssessmentProgress,
  AssessmentRepository,
  FlipAlert,
  FormFlip,
  HeldTest,
  NewVerdict,
  OpenVerdict,
  Readership,
  TestForm,
} from './assessment/assessment-repository.js';
export {
  AssessService,
  type AssessServiceInput,
  type AssessmentReport,
} from './assessment/assess-service.js';
export type { AssessServicePayload, Outbox, OutboxEntry, Topic } from './outbox/outbox.js';
export type { LockedEntry, OutboxLedger } from './outbox/outbox-ledger.js';
export {
  MAX_ATTEMPTS,
  type OutboxHandler,
  ProcessOutboxEntry,
  type ProcessedEntry,
} from './outbox/process-outbox-entry.js';
export type { Alert, AlertFlip, AlertKind, AlertRepository, InboxPage } from './alert/alert-repository.js';
export { MarkAlertsSeen } from './alert/mark-alerts-seen.js';
export { type Inbox, ReadInbox } from './alert/read-inbox.js';
