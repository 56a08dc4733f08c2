// Inboxes in memory; each tenant sees its own.
import type { Change } from '@bunkai/disclosure';
import type {
  Acknowledgement,
  Alert,
  AlertFlip,
  AlertRepository,
  AlertedService,
  InboxPage,
} from '../../alert/alert-repository.js';
import type { InMemoryTransactions } from '../transaction/in-memory-transactions.js';

type StoredAlert = Omit<Alert, 'seenAt' | 'acknowledgement' | 'flips' | 'flipsToUnmet'> & {
  readonly organisationId: string;
};

export class InMemoryAlertRepository implements AlertRepository {
  readonly alerts: StoredAlert[] = [];
  readonly flips: AlertFlip[] = [];
  readonly changes = new Map<string, readonly Change[]>();
  readonly #seen = new Map<string, Date>();
  readonly #acknowledged = new Map<string, Acknowledgement>();

  constructor(private readonly transactions: InMemoryTransactions) {}

  findInbox({ limit, after, ...only }: InboxPage): Promise<readonly Alert[]> {
    const own = this.#own().map((alert) => this.#read(alert));
    const start = after === null ? 0 : own.findIndex((alert) => alert.id === after) + 1;
    if (after !== null && start === 0) return Promise.resolve([]);
    const wanted = own
      .slice(start)
      .filter((alert) => !only.unseenOnly || alert.seenAt === null)
      .filter((alert) => !only.unacknowledgedOnly || alert.acknowledgement === null)
      .filter((alert) => only.serviceKey === null || alert.serviceKey === only.serviceKey);
    return Promise.resolve(wanted.slice(0, limit + 1));
  }

  find(alertId: string): Promise<Alert | undefined> {
    const alert = this.#own().find(({ id }) => id === alertId);
    return Promise.resolve(alert && this.#read(alert));
  }

  findFlips(alertIds: readonly string[]): Promise<readonly AlertFlip[]> {
    const own = new Set(this.#own().map((alert) => alert.id));
    return Promise.resolve(
      this.flips.filter(({ alertId }) => own.has(alertId) && alertIds.includes(alertId)),
    );
  }

  findChanges(releaseIds: readonly string[]): Promise<ReadonlyMap<string, readonly Change[]>> {
    return Promise.resolve(
      new Map([...this.changes].filter(([releaseId]) => releaseIds.includes(releaseId))),
    );
  }

  countUnseen(): Promise<number> {
    return Promise.resolve(this.#own().filter((alert) => this.#read(alert).seenAt === null).length);
  }

  countUnacknowledged(): Promise<number> {
    return Promise.resolve(this.#own().filter(({ id }) => !this.#acknowledged.has(id)).length);
  }

  findServices(limit: number): Promise<readonly AlertedService[]> {
    const own = this.#own();
    const keys = [...new Set(own.map(({ serviceKey }) => serviceKey))].toSorted().slice(0, limit);
    const services = keys.flatMap((serviceKey) => {
      const alerts = own.filter((alert) => alert.serviceKey === serviceKey);
      return alerts
        .slice(0, 1)
        .map(({ serviceName }) => ({ serviceKey, serviceName, alerts: alerts.length }));
    });
    return Promise.resolve(services);
  }

  findOwn(alertIds: readonly string[]): Promise<ReadonlySet<string>> {
    const own = this.#own().map((alert) => alert.id);
    return Promise.resolve(new Set(own.filter((id) => alertIds.includes(id))));
  }

  markSeen(alertIds: readonly string[], at: Date): Promise<void> {
    for (const id of alertIds) {
      const key = this.#seenKey(id);
      if (!this.#seen.has(key)) this.#seen.set(key, at);
    }
    return Promise.resolve();
  }

  markUnseen(alertIds: readonly string[]): Promise<void> {
    for (const id of alertIds) this.#seen.delete(this.#seenKey(id));
    return Promise.resolve();
  }

  acknowledge(alertIds: readonly string[], at: Date, tellsProvider: boolean): Promise<void> {
    const accountId = this.transactions.current().accountId ?? '';
    for (const id of alertIds) {
      if (!this.#acknowledged.has(id))
        this.#acknowledged.set(id, { at, accountId, displayName: null, tellsProvider });
    }
    return Promise.resolve();
  }

  #own(): StoredAlert[] {
    const { organisationId } = this.transactions.current();
    return this.alerts
      .filter((alert) => alert.organisationId === organisationId)
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  }

  #read(alert: StoredAlert): Alert {
    const flips = this.flips.filter((flip) => flip.alertId === alert.id);
    const flipsToUnmet = flips.filter((flip) => flip.outcomeAfter === 'unmet').length;
    return {
      ...alert,
      seenAt: this.#seen.get(this.#seenKey(alert.id)) ?? null,
      acknowledgement: this.#acknowledged.get(alert.id) ?? null,
      flips: flips.length,
      flipsToUnmet,
    };
  }

  #seenKey(alertId: string): string {
    return `${alertId} ${this.transactions.current().accountId ?? ''}`;
  }
}
