// One row of every table for a tenant, for the isolation tests: the tenant is its own provider and customer.
import { newId } from '@bunkai/kernel';
import { AlertAcknowledgementRow } from '../rows/alert-acknowledgement.row.js';
import { AlertSeenRow } from '../rows/alert-seen.row.js';
import { AlertRow } from '../rows/alert.row.js';
import { AnswerRow } from '../rows/answer.row.js';
import { BulkImportLineRow } from '../rows/bulk-import-line.row.js';
import { BulkImportRow } from '../rows/bulk-import.row.js';
import { ChannelRow } from '../rows/channel.row.js';
import { DeliveryAlertRow } from '../rows/delivery-alert.row.js';
import { DeliveryAttemptRow } from '../rows/delivery-attempt.row.js';
import { DeliveryRow } from '../rows/delivery.row.js';
import { OpenDigestRow } from '../rows/open-digest.row.js';
import { DirectoryEntryRow } from '../rows/directory-entry.row.js';
import { DisclosureRequestRow } from '../rows/disclosure-request.row.js';
import { DraftRow } from '../rows/draft.row.js';
import { FeedAddressRow } from '../rows/feed-address.row.js';
import { InvitationRow } from '../rows/invitation.row.js';
import { ObjectionRow } from '../rows/objection.row.js';
import { OutboxRow } from '../rows/outbox.row.js';
import { OwnFlipRow } from '../rows/own-flip.row.js';
import { QuestionRow } from '../rows/question.row.js';
import { RetentionRunRow } from '../rows/retention-run.row.js';
import { ServiceAssessmentRow } from '../rows/service-assessment.row.js';
import { SessionRow } from '../rows/session.row.js';
import { UpstreamLinkRow } from '../rows/upstream-link.row.js';
import { VerdictRow } from '../rows/verdict.row.js';
import { WaiverRow } from '../rows/waiver.row.js';
import { WorkerStateRow } from '../rows/worker-state.row.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import { formHashOf, plantProfile, plantSubscription } from '../testing/planted-subscription.js';
import { type PlantedTenant, type TestStage, hashOf, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormReachRepository } from '../release/typeorm-reach.repository.js';
import { plantEnded, plantEvent, plantReplaced, plantTold } from './planted-holding.js';

const now = new Date();
const later = new Date(now.getTime() + 86_400_000);

interface World {
  readonly stage: TestStage;
  readonly tenant: PlantedTenant;
  readonly serviceId: string;
  readonly releaseId: string;
  readonly subscriptionId: string;
  readonly test: string;
}

/** Plants a tenant that has at least one row in every table that has tenants. */
export async function plantWorld(stage: TestStage): Promise<PlantedTenant> {
  const tenant = await plantTenant(stage);
  const test = `held by ${tenant.slug}`;
  const serviceId = await plantService(stage, tenant);
  const releaseId = await plantRelease(stage, tenant, serviceId);
  const profileId = await plantProfile(stage, tenant, [{ name: test, control: '12.4.1' }]);
  const subscribed = { provider: tenant, serviceId, profileId };
  const subscriptionId = await plantSubscription(stage, tenant, subscribed, 'nda');
  const world = { stage, tenant, serviceId, releaseId, subscriptionId, test };
  await plantReplaced(world, profileId);
  await plantEnded(world, profileId);
  await plantEvent(world, profileId);
  await plantTold(world);
  await stage.asApp.within(tenant, () => plantAppRows(world));
  await stage.asApp.within(tenant, () => plantImport(tenant));
  const alertId = await plantWorkerRows(world);
  await stage.asApp.within(tenant, () => plantConversation(world, alertId));
  await plantDelivery(world, alertId);
  await stage.asApp.within(tenant, () => new TypeormReachRepository().findReaches([releaseId]));
  return tenant;
}

async function plantImport({ organisationId, accountId }: PlantedTenant): Promise<void> {
  const importId = newId();
  const counts = { rowCount: 1, doneCount: 0, unchangedCount: 0, faultyCount: 0 };
  const what = { kind: 'subscriptions', mode: 'each', publishes: false, fileName: 'rows.csv' };
  const state = { state: 'running', createdAt: now };
  const own = { organisationId, accountId };
  await currentManager().insert(BulkImportRow, { id: importId, ...own, ...what, ...state, ...counts });
  const row = { line: 2, key: 'a/b', content: {}, faults: [] };
  await currentManager().insert(BulkImportLineRow, { importId, ...own, ...row });
}

/** The member's own channel comes with the membership; the alert stays pending. */
async function plantDelivery({ stage, tenant }: World, alertId: string): Promise<void> {
  const { organisationId, accountId } = tenant;
  const [channelId, deliveryId] = [newId(), newId()];
  await stage.asApp.within(tenant, () =>
    currentManager().insert(ChannelRow, {
      id: channelId,
      organisationId,
      kind: 'webhook',
      label: 'Ticket system',
      address: 'https://hooks.example/',
      language: 'en',
      rhythm: 'at-once',
      hour: 9,
      weekday: 1,
      timeZone: 'UTC',
      scope: 'any',
      controls: [],
      unsubscribeToken: hashOf(channelId),
      secret: Buffer.from('secret'),
      createdAt: now,
      createdBy: accountId,
    }),
  );
  const times = { createdAt: now, dueAt: now, finishedAt: now };
  await stage.asWorker.within({ organisationId: null, accountId: null }, async () => {
    const manager = currentManager();
    const sent = { kind: 'alerts', body: {}, attempts: 1, outcome: 'delivered' } as const;
    await manager.insert(DeliveryRow, { id: deliveryId, organisationId, channelId, ...sent, ...times });
    await manager.insert(DeliveryAlertRow, { deliveryId, alertId, channelId, organisationId });
    const answered = { startedAt: now, durationMs: 3, status: 200, response: '' };
    await manager.insert(DeliveryAttemptRow, {
      id: newId(),
      deliveryId,
      organisationId,
      number: 1,
      ...answered,
    });
    await manager.insert(OpenDigestRow, { channelId, dueAt: now, deliveryId: newId(), organisationId });
  });
}

async function plantConversation({ tenant, serviceId }: World, alertId: string): Promise<void> {
  const manager = currentManager();
  const { organisationId, accountId } = tenant;
  await manager.insert(AlertSeenRow, { alertId, accountId, organisationId, seenAt: now });
  await manager.insert(AlertAcknowledgementRow, {
    alertId,
    organisationId,
    acknowledgedAt: now,
    acknowledgedBy: accountId,
    tellsProvider: true,
  });
  await manager.insert(ObjectionRow, {
    id: newId(),
    organisationId,
    providerId: organisationId,
    serviceId,
    releaseNumber: 1,
    control: '12.4.1',
    reason: 'No.',
    raisedAt: now,
    raisedBy: accountId,
  });
  const asking = { askedAt: now, askedBy: accountId };
  await manager.insert(DisclosureRequestRow, {
    id: newId(),
    organisationId,
    serviceId,
    control: '12.4.1',
    ...asking,
  });
  const questionId = newId();
  const asked = { body: 'Why?', ...asking };
  await manager.insert(QuestionRow, {
    id: questionId,
    organisationId,
    providerId: organisationId,
    serviceId,
    ...asked,
  });
  const answered = { body: 'Because.', answeredAt: now, answeredBy: accountId };
  await manager.insert(AnswerRow, {
    id: newId(),
    questionId,
    organisationId,
    customerId: organisationId,
    ...answered,
  });
}

async function plantAppRows({ tenant, serviceId, releaseId, subscriptionId, test }: World): Promise<void> {
  const manager = currentManager();
  const { organisationId, accountId } = tenant;
  const tokenHash = Buffer.from(hashOf(organisationId).slice(7), 'hex');
  await manager.insert(SessionRow, {
    id: newId(),
    tokenHash,
    accountId,
    organisationId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: later,
  });
  await manager.insert(FeedAddressRow, { id: newId(), organisationId, accountId, tokenHash, createdAt: now });
  await manager.insert(InvitationRow, {
    id: newId(),
    organisationId,
    email: `guest@${tenant.slug}.example`,
    roles: ['viewer'],
    tokenHash,
    invitedBy: accountId,
    createdAt: now,
    expiresAt: later,
  });
  const draft = {
    serviceId,
    organisationId,
    document: {},
    revision: 1,
    updatedAt: now,
    updatedBy: accountId,
  };
  await manager.insert(DraftRow, draft);
  await manager.insert(DirectoryEntryRow, {
    releaseId,
    serviceId,
    organisationId,
    number: 1,
    publishedAt: now,
    effectiveFrom: now,
    models: [],
    storedIn: [],
    schemes: [],
    schemeEnds: [],
    fieldsDisclosed: 0,
    facts: {},
    searchText: tenant.slug,
    sortName: tenant.slug,
    listedFrom: now,
    listedUntil: later,
  });
  const upstream = { upstreamProvider: 'amazon', upstreamSlug: 'aws', inherits: ['12.4.1'] };
  await manager.insert(UpstreamLinkRow, { releaseId, serviceId, organisationId, ...upstream });
  await manager.insert(WaiverRow, {
    id: newId(),
    organisationId,
    subscriptionId,
    requirementId: 'R-1',
    testHash: hashOf(test),
    formHash: formHashOf(test),
    reason: 'Known',
    evidenceHash: hashOf('evidence'),
    createdAt: now,
    createdBy: accountId,
    expiresAt: later,
  });
  await manager.insert(OutboxRow, {
    id: newId(),
    organisationId,
    topic: 'assess-service',
    payload: { serviceId },
    createdAt: now,
    dueAt: now,
    attempts: 0,
  });
}

async function plantWorkerRows({ stage, tenant, serviceId, releaseId, test }: World): Promise<string> {
  const { organisationId } = tenant;
  const alertId = newId();
  await stage.asWorker.within({ organisationId: null, accountId: null }, async () => {
    const manager = currentManager();
    await manager.insert(VerdictRow, {
      id: newId(),
      serviceId,
      variant: '',
      readerClass: 'nda',
      testHash: hashOf(test),
      outcome: 'unmet',
      reason: 'compared',
      validFrom: now,
      releaseId,
    });
    await manager.insert(ServiceAssessmentRow, { serviceId, assessedUntil: now, basis: {} });
    await manager.insert(RetentionRunRow, {
      ...{ id: newId(), kind: 'session', endedBefore: now, removed: 1, beganAt: now, finishedAt: now },
    });
    const seen = { host: 'worker-1', pid: 1, startedAt: now, seenAt: now, queueBackend: 'Redis', queue: {} };
    await manager.insert(WorkerStateRow, { id: newId(), ...seen });
    await manager.insert(AlertRow, {
      id: alertId,
      organisationId,
      kind: 'verdicts-flipped',
      serviceId,
      releaseId,
      createdAt: now,
      occursAt: now,
      body: {},
    });
    await manager.insert(OwnFlipRow, {
      alertId,
      requirementId: 'R-1',
      organisationId,
      control: '12.4.1',
      severity: 'mandatory',
      outcomeBefore: 'met',
      outcomeAfter: 'unmet',
      reasonAfter: 'compared',
      evidenceBefore: [],
      evidenceAfter: [],
    });
  });
  return alertId;
}
