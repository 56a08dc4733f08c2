// Every row class: what TypeORM is told of the schema, checked against it by a test.
import { AccessGrantRow } from './access-grant.row.js';
import { AccountRow } from './account.row.js';
import { AlertAcknowledgementRow } from './alert-acknowledgement.row.js';
import { AlertFlipRow } from './alert-flip.row.js';
import { AlertSeenRow } from './alert-seen.row.js';
import { AlertRow } from './alert.row.js';
import { AnswerRow } from './answer.row.js';
import { BulkImportLineRow } from './bulk-import-line.row.js';
import { BulkImportRow } from './bulk-import.row.js';
import { ChannelRow } from './channel.row.js';
import { DeliveryAlertRow } from './delivery-alert.row.js';
import { DeliveryAttemptRow } from './delivery-attempt.row.js';
import { DeliveryRow } from './delivery.row.js';
import { DirectoryEntryRow } from './directory-entry.row.js';
import { DisclosureRequestRow } from './disclosure-request.row.js';
import { DraftRow } from './draft.row.js';
import { FeedAddressRow } from './feed-address.row.js';
import { DoubtedFormRow } from './doubted-form.row.js';
import { InvitationRow } from './invitation.row.js';
import { MemberRow } from './member.row.js';
import { HeldFormRow } from './held-form.row.js';
import { NdaAcceptanceRow } from './nda-acceptance.row.js';
import { ObjectionRow } from './objection.row.js';
import { OrganisationRow } from './organisation.row.js';
import { OutboxRow } from './outbox.row.js';
import { PendingAlertRow } from './pending-alert.row.js';
import { QuestionRow } from './question.row.js';
import { ReceivedSubscriptionRow } from './received-subscription.row.js';
import { ReleaseCopyRow } from './release-copy.row.js';
import { ReleaseFactRow } from './release-fact.row.js';
import { ReleaseRow } from './release.row.js';
import { ReplacedProfileRow } from './replaced-profile.row.js';
import { RequirementProfileVersionRow } from './requirement-profile-version.row.js';
import { RequirementProfileRow } from './requirement-profile.row.js';
import { ReleaseTallyRow } from './release-tally.row.js';
import { RequirementRow } from './requirement.row.js';
import { ServiceAssessmentRow } from './service-assessment.row.js';
import { ServiceRow } from './service.row.js';
import { SessionRow } from './session.row.js';
import { SignInAttemptRow } from './sign-in-attempt.row.js';
import { RetentionRunRow } from './retention-run.row.js';
import { SubscriptionRow } from './subscription.row.js';
import { TestFormRow } from './test-form.row.js';
import { TestRow } from './test.row.js';
import { UpstreamLinkRow } from './upstream-link.row.js';
import { VerdictRow } from './verdict.row.js';
import { WaiverRow } from './waiver.row.js';
import { WorkerStateRow } from './worker-state.row.js';

export const rows = [
  AccessGrantRow,
  AccountRow,
  AlertAcknowledgementRow,
  AlertFlipRow,
  AlertSeenRow,
  AlertRow,
  AnswerRow,
  BulkImportLineRow,
  BulkImportRow,
  ChannelRow,
  DeliveryAlertRow,
  DeliveryAttemptRow,
  DeliveryRow,
  DirectoryEntryRow,
  DisclosureRequestRow,
  DraftRow,
  FeedAddressRow,
  InvitationRow,
  MemberRow,
  DoubtedFormRow,
  NdaAcceptanceRow,
  ObjectionRow,
  HeldFormRow,
  OrganisationRow,
  OutboxRow,
  PendingAlertRow,
  QuestionRow,
  ReceivedSubscriptionRow,
  ReleaseCopyRow,
  ReleaseFactRow,
  ReleaseRow,
  ReplacedProfileRow,
  RequirementProfileVersionRow,
  RequirementProfileRow,
  RequirementRow,
  ServiceAssessmentRow,
  ServiceRow,
  SessionRow,
  ReleaseTallyRow,
  SignInAttemptRow,
  SubscriptionRow,
  TestFormRow,
  TestRow,
  UpstreamLinkRow,
  RetentionRunRow,
  VerdictRow,
  WaiverRow,
  WorkerStateRow,
];
