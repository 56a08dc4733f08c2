export { AcknowledgeAlerts, type AlertsLeft } from './alert/acknowledge-alerts.js';
export type {
  Acknowledgement,
  Alert,
  AlertFlip,
  AlertKind,
  AlertRepository,
  AlertedService,
  InboxPage,
} from './alert/alert-repository.js';
export { MarkAlertsSeen } from './alert/mark-alerts-seen.js';
export { MarkAlertsUnseen } from './alert/mark-alerts-unseen.js';
export { ReadInbox } from './alert/read-inbox.js';
export type { SubscriptionAlert, SubscriptionAlerts } from './alert/subscription-alerts.js';
export { TellSubscription } from './alert/tell-subscription.js';
export {
  AssessService,
  type AssessServiceInput,
  type AssessmentReport,
} from './assessment/assess-service.js';
export type {
  ActiveWaiver,
  AskedPlace,
  AssessedRelease,
  AssessedService,
  AssessmentBasis,
  AssessmentProgress,
  AssessmentRepository,
  DueTest,
  HeldTest,
  HeldByReader,
  OpenVerdict,
  Readership,
  TestForm,
  VerdictChange,
} from './assessment/assessment-repository.js';
export type { Touched } from './assessment/touched.js';
export { TellSubscribers, type TellingLimits, tellingLimits } from './assessment/tell-subscribers.js';
export type { ChangeEvent, FormFlip, Telling, TellingPart, Tellings } from './assessment/telling.js';
export { type AuthorisationRefusal, authorise } from './authorise.js';
export * from './bulk/index.js';
export type { Attention } from './demand/attention.js';
export * from './delivery/index.js';
export type { Demand, DemandRepository } from './demand/demand-repository.js';
export { ReadDemand } from './demand/read-demand.js';
export type { DirectoryEntry } from './directory/directory-entry.js';
export {
  type DirectoryCounts,
  type DirectoryFilter,
  type DirectoryOrder,
  type DirectoryPage,
  type DirectoryPlace,
  type DirectoryRepository,
  type FacetCount,
  type ListedService,
  type PublicPage,
  directoryOrders,
} from './directory/directory-repository.js';
export type { DirectoryShelf } from './directory/directory-shelf.js';
export {
  FillDirectory,
  type FillReport,
  type Filling,
  type UnenteredReleases,
} from './directory/fill-directory.js';
export { FindProvider } from './directory/find-provider.js';
export { ListPublicPages } from './directory/list-public-pages.js';
export { type DirectorySearch, SearchDirectory } from './directory/search-directory.js';
export { DiscardDraft, type DiscardDraftInput } from './draft/discard-draft.js';
export type { DraftRepository } from './draft/draft-repository.js';
export type { Draft } from './draft/draft.js';
export { type DraftOfService, FindDraft } from './draft/find-draft.js';
export { SaveDraft, type SaveDraftInput } from './draft/save-draft.js';
export { MAX_DOCUMENT_BYTES } from './draft/storable-document.js';
export { type DraftValidation, ValidateDraft } from './draft/validate-draft.js';
export * from './feed/index.js';
export * from './identity/index.js';
export * from './operator/index.js';
export type {
  CustomerCount,
  FlippedTest,
  FlipsByOutcome,
  ImpactRepository,
  TriedTest,
} from './impact/impact-repository.js';
export {
  type Impact,
  PreviewImpact,
  type PreviewImpactInput,
  type Previewing,
} from './impact/preview-impact.js';
export { PreviewLimit } from './impact/preview-limit.js';
export {
  type GivenText,
  type LocalizedInput,
  readLocalized,
  readRequiredLocalized,
} from './input/localized-input.js';
export { isStorable, textFaults } from './input/text-faults.js';
export { KeptTexts } from './kept-texts.js';
export type { LiveHolder, LiveRepository } from './live/live-repository.js';
export { ReadLive } from './live/read-live.js';
export type { ObjectionAlerts } from './objection/objection-alerts.js';
export { MAX_REASON_LENGTH } from './objection/objection-faults.js';
export type { NewObjection, ObjectionRepository } from './objection/objection-repository.js';
export type { Objection, ObjectionAbout } from './objection/objection.js';
export { type Objecting, RaiseObjection, type RaiseObjectionInput } from './objection/raise-objection.js';
export { ReadObjections } from './objection/read-objections.js';
export { TellObjection } from './objection/tell-objection.js';
export { WithdrawObjection } from './objection/withdraw-objection.js';
export type { LockedEntry, OutboxLedger } from './outbox/outbox-ledger.js';
export type { OutboxWatch } from './outbox/outbox-watch.js';
export type {
  AssessServicePayload,
  Outbox,
  OutboxEntry,
  Payloads,
  TellObjectionPayload,
  TellQuestionPayload,
  TellSubscribersPayload,
  TellSubscriptionPayload,
  Topic,
  Work,
} from './outbox/outbox.js';
export {
  MAX_ATTEMPTS,
  type OutboxHandler,
  type OutboxHandlers,
  ProcessOutboxEntry,
  type ProcessedEntry,
} from './outbox/process-outbox-entry.js';
export {
  AddRequirementProfileVersion,
  type AddRequirementProfileVersionInput,
} from './profile/add-requirement-profile-version.js';
export { ArchiveRequirementProfile } from './profile/archive-requirement-profile.js';
export {
  CreateRequirementProfile,
  type CreateRequirementProfileInput,
} from './profile/create-requirement-profile.js';
export { indexRequirements } from './profile/index-requirements.js';
export { MAX_REQUIREMENTS } from './profile/parse-profile.js';
export type { ProfilePage, ProfileRepository } from './profile/profile-repository.js';
export { ReadRequirementProfiles } from './profile/read-requirement-profiles.js';
export type {
  IndexedRequirement,
  InternedForm,
  InternedTest,
  NewProfile,
  NewProfileVersion,
  ProfileContent,
  ProfileVersion,
  RequirementIndex,
  RequirementProfile,
} from './profile/requirement-profile.js';
export { heldTestHash, testFormHash } from './profile/test-identity.js';
export * from './question/index.js';
export type { Refusal, RefusalCode, RefusalOf } from './refusal.js';
export * from './release/index.js';
export * from './retention/index.js';
export type {
  AttestationEnd,
  ProviderReminder,
  ReminderRepository,
  ReviewedStatement,
} from './reminder/reminder-repository.js';
export { type ReminderFailure, SendReminders } from './reminder/send-reminders.js';
export type { DisclosurePlace, DisclosureRequest } from './request/disclosure-request.js';
export { ReadRequests } from './request/read-requests.js';
export { RequestDisclosure, type RequestDisclosureInput } from './request/request-disclosure.js';
export { MAX_PLACES } from './request/request-faults.js';
export type { NewRequests, RequestRepository } from './request/request-repository.js';
export { CreateService, type CreateServiceInput } from './service/create-service.js';
export { FindService } from './service/find-service.js';
export { ListOwnServices } from './service/list-own-services.js';
export { ListServices } from './service/list-services.js';
export type { NewService, ServicePage, ServiceRepository } from './service/service-repository.js';
export type { NdaTerms, ProviderName, Service } from './service/service.js';
export { SetNdaTerms, type SetNdaTermsInput } from './service/set-nda-terms.js';
export { AcceptNdaTerms, type AcceptNdaTermsInput } from './subscription/accept-nda-terms.js';
export {
  ChangeSubscriptionProfile,
  type ChangeSubscriptionProfileInput,
  type ChangingProfile,
} from './subscription/change-subscription-profile.js';
export { DecideSubscription, type DecideSubscriptionInput } from './subscription/decide-subscription.js';
export { EndSubscription } from './subscription/end-subscription.js';
export { ReadSubscriptions } from './subscription/read-subscriptions.js';
export { RequestReaderClass, type RequestReaderClassInput } from './subscription/request-reader-class.js';
export { Subscribe, type SubscribeInput, type Subscribing } from './subscription/subscribe.js';
export type {
  NewAcceptance,
  NewDecision,
  NewSubscription,
  ProfileInUse,
  SubscriptionPage,
  SubscriptionRepository,
} from './subscription/subscription-repository.js';
export {
  type Decision,
  type ReceivedSubscription,
  type RequestedClass,
  type Subscription,
  type SubscriptionFacts,
  type SubscriptionState,
  requestedClasses,
  subscriptionState,
  subscriptionTransitions,
} from './subscription/subscription.js';
export { type TenantContext, type Transactions, noTenant, tenantOf } from './transaction/transactions.js';
export { undoIfRefused } from './transaction/undo-if-refused.js';
export {
  type EarlyWarning,
  ReadEarlyWarnings,
  type RequirementFlip,
} from './verification/read-early-warnings.js';
export {
  type PastVerdict,
  ReadVerdictHistory,
  type ReadVerdictHistoryInput,
} from './verification/read-verdict-history.js';
export {
  type MatrixStores,
  type ReadMatrixInput,
  ReadVerificationMatrix,
} from './verification/read-verification-matrix.js';
export {
  ReadVerification,
  type ReadVerificationInput,
  type VerificationAnswer,
} from './verification/read-verification.js';
export type { RequirementResult } from './verification/requirement-result.js';
export { SubscriptionReader, type SubscriptionReading } from './verification/subscription-reader.js';
export {
  MAX_TRIED_SERVICES,
  type ServiceReference,
  type Trial,
  type TrialInput,
  type TriedRequirement,
  type TriedService,
} from './verification/trial.js';
export { TryRequirements, type Trying } from './verification/try-requirements.js';
export type {
  StandingVerdict,
  VerdictInterval,
  VerdictQuestion,
  VerdictRepository,
} from './verification/verdict-repository.js';
export type {
  MatrixProfile,
  MatrixRow,
  UpcomingFlip,
  VerificationMatrix,
} from './verification/verification-matrix.js';
export type { SubscriptionVerification, Verifying } from './verification/verify-subscriptions.js';
export * from './waiver/index.js';
