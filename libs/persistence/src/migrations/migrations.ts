// Every migration, oldest first. One that has landed is never edited.
import { CreateTenancy1795305600001 } from './1795305600001-create-tenancy.js';
import { CreateIdentity1795305600002 } from './1795305600002-create-identity.js';
import { CreateService1795305600003 } from './1795305600003-create-service.js';
import { CreateRequirement1795305600004 } from './1795305600004-create-requirement.js';
import { CreateSubscription1795305600005 } from './1795305600005-create-subscription.js';
import { CreateVerdict1795305600006 } from './1795305600006-create-verdict.js';
import { CreateAlert1795305600007 } from './1795305600007-create-alert.js';
import { CountAcrossCustomers1795305600008 } from './1795305600008-count-across-customers.js';
import { CreateDirectory1795305600009 } from './1795305600009-create-directory.js';
import { ChangeSubscription1795305600010 } from './1795305600010-change-subscription.js';
import { CreateConversation1795305600011 } from './1795305600011-create-conversation.js';
import { CountDemand1795305600012 } from './1795305600012-count-demand.js';
import { CreateDelivery1795305600013 } from './1795305600013-create-delivery.js';
import { RecordNotice1795305600014 } from './1795305600014-record-notice.js';
import { CreateObjection1795305600015 } from './1795305600015-create-objection.js';
import { CountAnswers1795305600016 } from './1795305600016-count-answers.js';
import { CreateOperator1795305600017 } from './1795305600017-create-operator.js';
import { CreateFeedAddress1795305600018 } from './1795305600018-create-feed-address.js';
import { ReadUnsubscription1795305600019 } from './1795305600019-read-unsubscription.js';
import { HoldForms1795305600020 } from './1795305600020-hold-forms.js';
import { RecordEvents1795305600021 } from './1795305600021-record-events.js';
import { CreateBulkImport1795305600022 } from './1795305600022-create-bulk-import.js';
import { ReadAtScale1795305600023 } from './1795305600023-read-at-scale.js';
import { PreviewAtScale1795305600024 } from './1795305600024-preview-at-scale.js';
import { TellWhenTheyLook1795305600025 } from './1795305600025-tell-when-they-look.js';
import { PartitionAlerts1795305600026 } from './1795305600026-partition-alerts.js';
import { PartitionDeliveries1795305600027 } from './1795305600027-partition-deliveries.js';
import { RetainImports1795305600028 } from './1795305600028-retain-imports.js';
import { CoverRequirements1795305600029 } from './1795305600029-cover-requirements.js';
import { FindStandingVerdicts1795305600030 } from './1795305600030-find-standing-verdicts.js';

export const migrations = [
  CreateTenancy1795305600001,
  CreateIdentity1795305600002,
  CreateService1795305600003,
  CreateRequirement1795305600004,
  CreateSubscription1795305600005,
  CreateVerdict1795305600006,
  CreateAlert1795305600007,
  CountAcrossCustomers1795305600008,
  CreateDirectory1795305600009,
  ChangeSubscription1795305600010,
  CreateConversation1795305600011,
  CountDemand1795305600012,
  CreateDelivery1795305600013,
  RecordNotice1795305600014,
  CreateObjection1795305600015,
  CountAnswers1795305600016,
  CreateOperator1795305600017,
  CreateFeedAddress1795305600018,
  ReadUnsubscription1795305600019,
  HoldForms1795305600020,
  RecordEvents1795305600021,
  CreateBulkImport1795305600022,
  ReadAtScale1795305600023,
  PreviewAtScale1795305600024,
  TellWhenTheyLook1795305600025,
  PartitionAlerts1795305600026,
  PartitionDeliveries1795305600027,
  RetainImports1795305600028,
  CoverRequirements1795305600029,
  FindStandingVerdicts1795305600030,
];
