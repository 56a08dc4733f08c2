// What a feed reader polls for a member: the organisation's latest alerts with what stands behind them.
import type { MemberPrincipal } from '@bunkai/access';
import type { Change, ReaderClass } from '@bunkai/disclosure';
import type { Alert, AlertFlip, AlertKind, AlertRepository } from '../alert/alert-repository.js';
import { groupedBy } from '../grouped-by.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';

/** Alerts of one feed: the latest. */
const MOST_ALERTS = 200;

/** The kinds that tell what a release changed. */
const ofReleases: ReadonlySet<AlertKind> = new Set<AlertKind>([
  'release-published',
  'release-out',
  'verdicts-flipped',
  'early-warning',
]);

export interface AlertReading {
  readonly alert: Alert;
  readonly flips: readonly AlertFlip[];
  /** What the release changed, as far as the organisation may read it. */
  readonly changes: readonly Change[];
  /** As whom it reads them. */
  readonly readAs: ReaderClass;
}

export class ReadAlertFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: Pick<AlertRepository, 'findInbox' | 'findFlips' | 'findChanges'>,
    private readonly subscriptions: Pick<SubscriptionRepository, 'findClassesNow'>,
  ) {}

  /** The latest first. */
  async execute(member: MemberPrincipal): Promise<readonly AlertReading[]> {
    return this.transactions.within(tenantOf(member), async () => {
      const page = { limit: MOST_ALERTS, after: null, unseenOnly: false, unacknowledgedOnly: false };
      const alerts = (await this.alerts.findInbox({ ...page, serviceKey: null })).slice(0, MOST_ALERTS);
      const flips = await this.alerts.findFlips(alerts.map(({ id }) => id));
      const byAlert = groupedBy(flips, ({ alertId }) => alertId);
      const told = alerts.filter(({ kind }) => ofReleases.has(kind));
      const changes = await this.alerts.findChanges([
        ...new Set(told.flatMap(({ releaseId }) => releaseId ?? [])),
      ]);
      const classes = await this.subscriptions.findClassesNow([
        ...new Set(told.map(({ serviceId }) => serviceId)),
      ]);
      return alerts.map((alert) => ({
        alert,
        flips: byAlert.get(alert.id) ?? [],
        changes: (ofReleases.has(alert.kind) && changes.get(alert.releaseId ?? '')) || [],
        readAs: classes.get(alert.serviceId) ?? 'customers',
      }));
    });
  }
}
