// The dates that concern a customer: of the services it subscribes to, of its waivers, of what it was warned of.
import type { MemberPrincipal } from '@bunkai/access';
import { releaseInForce } from '@bunkai/disclosure';
import type { Clock } from '@bunkai/kernel';
import type { Alert, AlertRepository } from '../alert/alert-repository.js';
import { groupedBy } from '../grouped-by.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import type { Subscription } from '../subscription/subscription.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { WaiverRepository } from '../waiver/waiver-repository.js';
import type { Waiver } from '../waiver/waiver.js';
import { type ServiceCalendar, serviceCalendar } from './service-calendar.js';

/** Subscriptions that a calendar takes in: the first. */
const MOST_SUBSCRIPTIONS = 500;
/** Alerts among which early warnings are looked for: the latest. */
const MOST_ALERTS = 500;

export interface OwnCalendar {
  /** Each service subscribed to, its copy in force as the subscriptions let the customer read it. */
  readonly services: readonly ServiceCalendar[];
  /** Of releases that were not taken back. */
  readonly warnings: readonly Alert[];
  readonly waivers: readonly {
    readonly waiver: Waiver;
    readonly subscription: Subscription;
  }[];
}

export interface CalendarShelves {
  readonly services: Pick<ServiceRepository, 'findByIds'>;
  readonly releases: Pick<ReleaseRepository, 'findFacts' | 'findFactsByIds' | 'findContents'>;
  readonly subscriptions: Pick<SubscriptionRepository, 'list'>;
  readonly waivers: Pick<WaiverRepository, 'findActiveAt'>;
  readonly alerts: Pick<AlertRepository, 'findInbox'>;
}

export class ReadOwnCalendar {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: CalendarShelves,
    private readonly clock: Clock,
  ) {}

  async execute(member: MemberPrincipal): Promise<OwnCalendar> {
    const now = this.clock.now();
    return this.transactions.within(tenantOf(member), async () => {
      const page = { limit: MOST_SUBSCRIPTIONS, after: null, ended: false };
      const subscriptions = (await this.stored.subscriptions.list(page)).slice(0, MOST_SUBSCRIPTIONS);
      const byId = new Map(subscriptions.map((subscription) => [subscription.id, subscription]));
      const waivers = await this.stored.waivers.findActiveAt([...byId.keys()], now);
      return {
        services: await this.calendarsOf([...new Set(subscriptions.map(({ serviceId }) => serviceId))], now),
        warnings: await this.warnings(),
        waivers: waivers.flatMap((waiver) => {
          const subscription = byId.get(waiver.subscriptionId);
          return subscription ? [{ waiver, subscription }] : [];
        }),
      };
    });
  }

  private async calendarsOf(serviceIds: readonly string[], now: Date): Promise<readonly ServiceCalendar[]> {
    const { services, releases } = this.stored;
    const found = await services.findByIds(serviceIds);
    const facts = groupedBy(await releases.findFacts(serviceIds), ({ serviceId }) => serviceId);
    const current = [...facts.values()].flatMap((own) => releaseInForce(own, now)?.id ?? []);
    const contents = await releases.findContents(current);
    return found
      .map((service) => serviceCalendar(service, facts.get(service.id) ?? [], contents, now))
      .toSorted((a, b) => (a.service.id < b.service.id ? -1 : 1));
  }

  private async warnings(): Promise<readonly Alert[]> {
    const page = { limit: MOST_ALERTS, after: null, unseenOnly: false, unacknowledgedOnly: false };
    const alerts = await this.stored.alerts.findInbox({ ...page, serviceKey: null });
    const warnings = alerts.filter(({ kind }) => kind === 'early-warning');
    const named = await this.stored.releases.findFactsByIds(
      warnings.flatMap(({ releaseId }) => releaseId ?? []),
    );
    const all = await this.stored.releases.findFacts([...new Set(named.map(({ serviceId }) => serviceId))]);
    const takenBack = new Set(
      named
        .filter((fact) =>
          all.some((other) => other.serviceId === fact.serviceId && other.withdraws === fact.number),
        )
        .map(({ id }) => id),
    );
    return warnings.filter(({ releaseId }) => releaseId === null || !takenBack.has(releaseId));
  }
}
