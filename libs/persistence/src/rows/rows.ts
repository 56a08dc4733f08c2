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
import { ChangeEventRow } from './change-event.row.js';
import { ChangeFlipRow } from './change-flip.row.js';
import { ChannelRow } from './channel.row.js';
import { DeliveryAlertRow } from './delivery-alert.row.js';
import { DeliveryAttemptRow } from './delivery-attempt.row.js';
import { DeliveryRow } from './delivery.row.js';
import { DirectoryEntryRow } from './directory-entry.row.js';
import { DisclosureRequestRow } from './disclosure-request.row.js';
import { DoubtedFormRow } from './doubted-form.row.js';
import { DraftRow } from './draft.row.js';
import { FeedAddressRow } from './feed-address.row.js';
import { HeldFormRow } from './held-form.row.js';
import { InvitationRow } from './invitation.row.js';
import { MemberRow } from './member.row.js';
import { NdaAcceptanceRow } from './nda-acceptance.row.js';
import { ObjectionRow } from './objection.row.js';
import { OrganisationRow } from './organisation.row.js';
import { OpenDigestRow } from './open-digest.row.js';
import { OutboxRow } from './outbox.row.js';
import { OwnFlipRow } from './own-flip.row.js';
import { PendingAlertRow } from './pending-alert.row.js';
import { QuestionRow } from './question.row.js';
import { ReceivedSubscriptionRow } from './received-subscription.row.js';
import { ReleaseCopyRow } from './release-copy.row.js';
import { ReleaseFactRow } from './release-fact.row.js';
import { ReleaseTallyRow } from './release-tally.row.js';
import { ReleaseRow } from './release.row.js';
import { ReplacedProfileRow } from './replaced-profile.row.js';
import { RequirementProfileVersionRow } from './requirement-profile-version.row.js';
import { RequirementProfileRow } from './requirement-profile.row.js';
import { RequirementRow } from './requirement.row.js';
import { RetentionRunRow } from './retention-run.row.js';
import { ServiceAssessmentRow } from './service-assessment.row.js';
import { ServiceRow } from './service.row.js';
import { SessionRow } from './session.row.js';
import { SignInAttemptRow } from './sign-in-attempt.row.js';
import { SubscriptionRow } from './subscription.row.js';
import { TestFormRow } from './test-form.row.js';
import { TestRow } from './test.row.js';
import { ToldReleaseRow } from './told-release.row.js';
import { ToldSubscriptionRow } from './told-subscription.row.js';
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
  ChangeEventRow,
  ChangeFlipRow,
  ChannelRow,
  DeliveryAlertRow,
  DeliveryAttemptRow,
  DeliveryRow,
  DirectoryEntryRow,
  DisclosureRequestRow,
  DoubtedFormRow,
  DraftRow,
  FeedAddressRow,
  HeldFormRow,
  InvitationRow,
  MemberRow,
  NdaAcceptanceRow,
  ObjectionRow,
  OrganisationRow,
  OpenDigestRow,
  OutboxRow,
  OwnFlipRow,
  PendingAlertRow,
  QuestionRow,
  ReceivedSubscriptionRow,
  ReleaseCopyRow,
  ReleaseFactRow,
  ReleaseTallyRow,
  ReleaseRow,
  ReplacedProfileRow,
  RequirementProfileVersionRow,
  RequirementProfileRow,
  RequirementRow,
  RetentionRunRow,
  ServiceAssessmentRow,
  ServiceRow,
  SessionRow,
  SignInAttemptRow,
  SubscriptionRow,
  TestFormRow,
  TestRow,
  ToldReleaseRow,
  ToldSubscriptionRow,
  UpstreamLinkRow,
  VerdictRow,
  WaiverRow,
  WorkerStateRow,
];
