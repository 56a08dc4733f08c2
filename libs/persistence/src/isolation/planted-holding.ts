// What the database keeps of holdings and of events, for the isolation tests: who let go of what, and who was told how.
import { newId } from '@bunkai/kernel';
import { catchUp } from '../alert/catch-up.js';
import { AlertRow } from '../rows/alert.row.js';
import { ChangeEventRow } from '../rows/change-event.row.js';
import { ChangeFlipRow } from '../rows/change-flip.row.js';
import { ReplacedProfileRow } from '../rows/replaced-profile.row.js';
import { RequirementProfileRow } from '../rows/requirement-profile.row.js';
import { ToldReleaseRow } from '../rows/told-release.row.js';
import { formHashOf, plantSubscription } from '../testing/planted-subscription.js';
import type { PlantedTenant, TestStage } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';

interface Holder {
  readonly stage: TestStage;
  readonly tenant: PlantedTenant;
  readonly serviceId: string;
  readonly releaseId: string;
  readonly subscriptionId: string;
  /** The test that it holds. */
  readonly test: string;
}

/** A profile that the subscription was held to before. */
export async function plantReplaced(
  { stage, tenant, subscriptionId }: Holder,
  profileId: string,
): Promise<void> {
  const { organisationId } = tenant;
  const replaced = { subscriptionId, organisationId, profileId, heldUntil: new Date() };
  await stage.asApp.within(tenant, () => currentManager().insert(ReplacedProfileRow, replaced));
}

/** A subscription that ended, which leaves it in doubt whether anybody holds what it held. */
export async function plantEnded({ stage, tenant, serviceId }: Holder, profileId: string): Promise<void> {
  const to = { provider: tenant, serviceId, profileId, variant: 'gone' };
  const id = await plantSubscription(stage, tenant, to);
  await stage.asApp.within(tenant, () =>
    currentManager().query('UPDATE subscription SET ended_at = created_at WHERE id = $1', [id]),
  );
}

/** An event that the holder of `profileId` is told of; gives the alert's id. */
export async function plantEvent(holder: Holder, profileId: string): Promise<string> {
  const { stage, tenant, serviceId, releaseId, subscriptionId, test } = holder;
  const [eventId, alertId, now] = [newId(), newId(), new Date()];
  await stage.asWorker.within({ organisationId: null, accountId: null }, async () => {
    const manager = currentManager();
    const { currentVersionId } = await manager.findOneByOrFail(RequirementProfileRow, { id: profileId });
    const kind = 'verdicts-flipped';
    const about = { kind, serviceId, releaseId, occursAt: now, createdAt: now } as const;
    const cause = { variant: '', readerClass: 'nda', cause: releaseId } as const;
    await manager.insert(ChangeEventRow, { id: eventId, ...about, ...cause });
    await manager.insert(ChangeFlipRow, {
      ...{ eventId, formHash: formHashOf(test), outcomeBefore: 'met', outcomeAfter: 'unmet' },
      ...{ reasonAfter: 'compared', evidenceBefore: [], evidenceAfter: [], digest: 'met unmet' },
    });
    const { organisationId } = tenant;
    const to = { id: alertId, organisationId, subscriptionId, body: {} };
    await manager.insert(AlertRow, { ...to, ...about, eventId, profileVersionId: currentVersionId });
  });
  return alertId;
}

/** A release that every subscriber counts as told of; it took effect before there was one, so that nobody has an alert to come. */
export async function plantTold({ stage, tenant, serviceId, releaseId }: Holder): Promise<void> {
  const told = { serviceId, number: 1, releaseId, occursAt: new Date(0), createdAt: new Date(0) };
  await stage.asWorker.within({ organisationId: null, accountId: null }, () =>
    currentManager().insert(ToldReleaseRow, told),
  );
  await stage.asApp.within(tenant, catchUp);
}
