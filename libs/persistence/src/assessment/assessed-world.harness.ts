// A provider and its customers on real rows, written by the use cases themselves, and the worker that assesses them.
import {
  AddRequirementProfileVersion,
  AssessService,
  type AssessmentReport,
  CreateRequirementProfile,
  PublishRelease,
  type PublishedRelease,
  ReadEarlyWarnings,
  ReadVerification,
  SaveDraft,
  Subscribe,
  SubscriptionReader,
  type SubscriptionVerification,
  WaiveRequirement,
  WithdrawRelease,
  noTenant,
} from '@bunkai/application';
import type { JsonValue } from '@bunkai/disclosure';
import { type Result, fixedClock } from '@bunkai/kernel';
import type { Requirements } from '@bunkai/requirement';
import { TypeormDraftRepository } from '../draft/typeorm-draft.repository.js';
import { TypeormOutbox } from '../outbox/typeorm-outbox.js';
import { TypeormProfileRepository } from '../profile/typeorm-profile.repository.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { TypeormSubscriptionRepository } from '../subscription/typeorm-subscription.repository.js';
import { plantService } from '../testing/planted-release.js';
import { type PlantedTenant, type TestStage, plantTenant } from '../testing/planted-tenant.js';
import { catchUp } from '../alert/catch-up.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormVerdictRepository } from '../verification/typeorm-verdict.repository.js';
import { TypeormWaiverRepository } from '../waiver/typeorm-waiver.repository.js';
import { TypeormAssessmentRepository } from './typeorm-assessment.repository.js';

const principalOf = (tenant: PlantedTenant) =>
  ({ kind: 'member', ...tenant, roles: ['owner'], provider: true, customer: true }) as const;

const stored = {
  services: new TypeormServiceRepository(),
  drafts: new TypeormDraftRepository(),
  releases: new TypeormReleaseRepository(),
  outbox: new TypeormOutbox(),
  profiles: new TypeormProfileRepository(),
  subscriptions: new TypeormSubscriptionRepository(),
  waivers: new TypeormWaiverRepository(),
  verdicts: new TypeormVerdictRepository(),
};
const { services, releases, profiles, subscriptions } = stored;
const reader = new SubscriptionReader(services, releases, profiles, subscriptions);

export interface Subscriber {
  readonly tenant: PlantedTenant;
  readonly profileId: string;
  readonly subscriptionId: string;
}

export interface AlertFound {
  readonly kind: string;
  readonly occurs_at: Date;
  readonly body: Readonly<Record<string, unknown>>;
  /** `<requirement> <before> > <after>`, in order. */
  readonly flips: readonly string[];
}

/** One service, compute, of one provider; the clock starts on 1 June 2026. */
export class AssessedWorld {
  readonly clock = fixedClock(new Date('2026-06-01T00:00:00Z'));
  private revision = 0;

  private constructor(
    private readonly stage: TestStage,
    readonly provider: PlantedTenant,
    readonly serviceId: string,
  ) {}

  static async on(stage: TestStage): Promise<AssessedWorld> {
    const provider = await plantTenant(stage);
    return new AssessedWorld(stage, provider, await plantService(stage, provider, 'compute'));
  }

  /** Lets the clock stand at an instant of 2026, such as `06-15`. */
  goTo(monthAndDay: string): void {
    this.clock.set(new Date(`2026-${monthAndDay}T00:00:00Z`));
  }

  /** Publishes a disclosure of these statements and further members; gives the release's number. */
  async publish(
    statements: JsonValue,
    more: Readonly<Record<string, JsonValue>> = {},
    effectiveFrom: Date | null = null,
  ): Promise<number> {
    const { asApp } = this.stage;
    const principal = principalOf(this.provider);
    const service = {
      slug: 'compute',
      name: 'Compute',
      provider: this.provider.slug,
      model: ['IaaS'],
      roles: more['upstream'] ? ['provider', 'customer'] : ['provider'],
    };
    const document = {
      format: 'bunkai.disclosure/1',
      catalogue: 'iso27017-2015',
      service,
      statements,
      ...more,
    };
    const { serviceId } = this;
    const save = new SaveDraft(asApp, services, stored.drafts, this.clock);
    const saved = done(
      await save.execute(principal, { serviceId, document, expectedRevision: this.revision }),
    );
    const publish = new PublishRelease(asApp, stored, this.clock);
    const input = { serviceId, expectedRevision: saved.revision, effectiveFrom, summary: {} };
    const published: PublishedRelease = done(await publish.execute(principal, input));
    this.revision = published.draft.revision;
    return published.release.number;
  }

  async withdraw(number: number): Promise<void> {
    const { services: own, releases: facts, outbox } = stored;
    const withdrawal = new WithdrawRelease(this.stage.asApp, own, facts, outbox, this.clock);
    done(
      await withdrawal.execute(principalOf(this.provider), {
        serviceId: this.serviceId,
        number,
        summary: {},
      }),
    );
  }

  /** A new customer that holds the service to `document`. */
  async subscribe(document: Requirements, variant = ''): Promise<Subscriber> {
    const tenant = await plantTenant(this.stage);
    const principal = principalOf(tenant);
    const create = new CreateRequirementProfile(this.stage.asApp, profiles, this.clock);
    const profile = done(await create.execute(principal, { name: { en: 'Profile' }, document }));
    const subscribe = new Subscribe(this.stage.asApp, stored, stored.outbox, this.clock);
    const { serviceId } = this;
    const input = { serviceId, variant, profileId: profile.id, requestedClass: 'customers' } as const;
    const { id: subscriptionId } = done(await subscribe.execute(principal, input));
    return { tenant, profileId: profile.id, subscriptionId };
  }

  /** Gives the subscriber's profile a new version. */
  async requireInstead({ tenant, profileId }: Subscriber, document: Requirements): Promise<void> {
    const add = new AddRequirementProfileVersion(
      this.stage.asApp,
      profiles,
      stored.waivers,
      stored.outbox,
      this.clock,
    );
    done(await add.execute(principalOf(tenant), { profileId, document }));
  }

  async waive({ tenant, subscriptionId }: Subscriber, requirementId: string, expiresAt: Date): Promise<void> {
    const waive = new WaiveRequirement(this.stage.asApp, reader, stored, stored.outbox, this.clock);
    const input = { subscriptionId, requirementId, reason: 'For now.', expiresAt };
    done(await waive.execute(principalOf(tenant), input));
  }

  async verify({ tenant, subscriptionId }: Subscriber): Promise<SubscriptionVerification> {
    const read = new ReadVerification(this.stage.asApp, reader, stored, this.clock);
    return done(await read.execute(principalOf(tenant), { subscriptionId, at: null }));
  }

  /** What the customer may read of scheduled releases: `<number> <before> > <after>` of each flip. */
  async earlyWarnings({ tenant, subscriptionId }: Subscriber): Promise<readonly string[]> {
    const read = new ReadEarlyWarnings(this.stage.asApp, reader, stored, this.clock);
    return done(await read.execute(principalOf(tenant), subscriptionId)).flatMap(({ release, flips }) =>
      flips.map(({ before, after }) => `${release.number} ${before.outcome} > ${after.outcome}`),
    );
  }

  /** Assesses the service as the worker does. */
  async assess(): Promise<AssessmentReport> {
    const assess = new AssessService(new TypeormAssessmentRepository(), stored.outbox, this.clock);
    const { serviceId } = this;
    return done(await this.stage.asWorker.within(noTenant, () => assess.execute({ serviceId })));
  }

  /** The service's verdicts over time: `<class> <outcome> <from> <to>`. */
  async verdicts(): Promise<readonly string[]> {
    const rows = await this.asWorker<{
      reader_class: string;
      outcome: string;
      valid_from: Date;
      valid_to: Date | null;
    }>(
      `SELECT reader_class, outcome, valid_from, valid_to FROM verdict WHERE service_id = $1
        ORDER BY test_hash, valid_from, reader_class`,
      [this.serviceId],
    );
    return rows.map(
      (row) => `${row.reader_class} ${row.outcome} ${dayOf(row.valid_from)} ${dayOf(row.valid_to)}`,
    );
  }

  /** What an organisation finds in its inbox, oldest first. */
  async alertsOf(tenant: PlantedTenant): Promise<readonly AlertFound[]> {
    await this.stage.asApp.within(tenant, catchUp);
    return this.asWorker<AlertFound>(
      `SELECT a.kind, a.occurs_at, a.body,
              ARRAY(SELECT f.requirement_id || ' ' || f.outcome_before || ' > ' || f.outcome_after
                      FROM alert_flip f WHERE f.alert_id = a.id ORDER BY f.requirement_id) AS flips
         FROM alert a WHERE a.organisation_id = $1 ORDER BY a.created_at, a.occurs_at, a.kind`,
      [tenant.organisationId],
    );
  }

  /** Reads as the worker, who sees every tenant. */
  asWorker<Row>(sql: string, parameters: unknown[]): Promise<readonly Row[]> {
    return this.stage.asWorker.within(noTenant, () => currentManager().query<Row[]>(sql, parameters));
  }
}

function dayOf(instant: Date | null): string {
  return instant ? instant.toISOString().slice(5, 10) : 'open';
}

function done<Value>(result: Result<Value, object>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
