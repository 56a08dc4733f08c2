// A customer that holds many services to a profile and looks at all of them: for benches that measure its dashboard.
import { CreateRequirementProfile, ReadVerificationMatrix, SubscriptionReader } from '@bunkai/application';
import type { JsonValue } from '@bunkai/disclosure';
import { systemClock } from '@bunkai/kernel';
import { TypeormProfileRepository } from '../profile/typeorm-profile.repository.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { TypeormSubscriptionRepository } from '../subscription/typeorm-subscription.repository.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormVerdictRepository } from '../verification/typeorm-verdict.repository.js';
import { TypeormWaiverRepository } from '../waiver/typeorm-waiver.repository.js';
import { plantSubscription } from './planted-subscription.js';
import type { PlantedTenant, TestStage } from './planted-tenant.js';

const profiles = new TypeormProfileRepository();
const stored = {
  profiles,
  services: new TypeormServiceRepository(),
  releases: new TypeormReleaseRepository(),
  subscriptions: new TypeormSubscriptionRepository(),
  verdicts: new TypeormVerdictRepository(),
  waivers: new TypeormWaiverRepository(),
};

/** The same rows as the dashboard's, in its order, without what makes them readable. */
const plainSql = `
  SELECT s.id, r.requirement_id AS requirement, v.outcome, v.reason, v.valid_from, v.valid_until, w.id AS waiver
    FROM subscription s
    JOIN requirement_profile p ON p.id = s.profile_id
    JOIN requirement r ON r.profile_version_id = p.current_version_id
    LEFT JOIN verdict v ON v.service_id = s.service_id AND v.variant = s.variant AND v.reader_class = s.reader_class
         AND v.test_hash = r.test_hash AND v.valid_to IS NULL
    LEFT JOIN waiver w ON w.subscription_id = s.id AND w.requirement_id = r.requirement_id AND w.lapsed_at IS NULL
   WHERE s.ended_at IS NULL ORDER BY s.id, r.position`;

export class DashboardCustomer {
  private readonly principal;

  constructor(
    private readonly stage: TestStage,
    private readonly tenant: PlantedTenant,
  ) {
    this.principal = {
      kind: 'member',
      ...tenant,
      roles: ['owner'],
      provider: true,
      customer: true,
    } as const;
  }

  /** To each of the services, held to what the requirements document says. */
  async subscribe(
    provider: PlantedTenant,
    serviceIds: readonly string[],
    document: JsonValue,
  ): Promise<void> {
    const create = new CreateRequirementProfile(this.stage.asApp, profiles, systemClock);
    const created = await create.execute(this.principal, { name: { en: 'All' }, document });
    if (!created.ok) throw new Error(JSON.stringify(created.refusal));
    for (const serviceId of serviceIds)
      await plantSubscription(this.stage, this.tenant, { provider, serviceId, profileId: created.value.id });
  }

  /** As the dashboard reads it: a line for each outcome. */
  async look(limit: number): Promise<readonly string[]> {
    const { services, releases, subscriptions } = stored;
    const reader = new SubscriptionReader(services, releases, profiles, subscriptions);
    const read = new ReadVerificationMatrix(this.stage.asApp, reader, stored, systemClock);
    const result = await read.execute(this.principal, { profileId: null, limit, after: null });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.rows.flatMap(({ subscription, verification }) =>
      verification.results.map(
        ({ requirement, verdict }) => `${subscription.id} ${requirement.id} ${verdict.outcome}`,
      ),
    );
  }

  /** By one statement, as the same tenant: the same lines. */
  async lookPlainly(): Promise<readonly string[]> {
    const rows = await this.stage.asApp.within(this.tenant, () =>
      currentManager().query<{ id: string; requirement: string; outcome: string }[]>(plainSql),
    );
    return rows.map(({ id, requirement, outcome }) => `${id} ${requirement} ${outcome}`);
  }
}
