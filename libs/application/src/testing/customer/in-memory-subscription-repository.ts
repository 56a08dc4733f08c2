// Subscriptions in memory, shown to their customer and, without the profile, to their provider.
import type { LocalizedText, ReaderClass } from '@bunkai/disclosure';
import { groupedBy } from '../../grouped-by.js';
import type {
  NewAcceptance,
  NewDecision,
  NewSubscription,
  ProfileInUse,
  SubscriptionPage,
  SubscriptionRepository,
} from '../../subscription/subscription-repository.js';
import type {
  ReceivedSubscription,
  RequestedClass,
  Subscription,
  SubscriptionFacts,
} from '../../subscription/subscription.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

type Stored = NewSubscription & { readonly endedAt: Date | null };
interface Replaced {
  readonly subscriptionId: string;
  readonly profileId: string;
  readonly heldUntil: Date;
}
type CustomerName = { readonly slug: string; readonly name: LocalizedText };

export class InMemorySubscriptionRepository implements SubscriptionRepository, TransactionalStore {
  readonly #transactions: InMemoryTransactions;
  readonly #customers = new Map<string, CustomerName>();
  #subscriptions = new Map<string, Stored>();
  #decisions: readonly NewDecision[] = [];
  #acceptances: readonly NewAcceptance[] = [];
  #replaced: readonly Replaced[] = [];

  constructor(transactions: InMemoryTransactions) {
    this.#transactions = transactions;
    transactions.join(this);
  }

  /** Makes an organisation's name known. */
  addCustomer(organisationId: string, customer: CustomerName): void {
    this.#customers.set(organisationId, customer);
  }

  /** The highest class at which an organisation reads a service. */
  classOf(serviceId: string, organisationId: string): ReaderClass {
    const classes = [...this.#subscriptions.values()]
      .filter((s) => s.serviceId === serviceId && s.organisationId === organisationId && !s.endedAt)
      .map((subscription) => this.#classAt(subscription, null));
    return classes.includes('nda') ? 'nda' : classes.includes('subscribers') ? 'subscribers' : 'customers';
  }

  /** The services that active subscriptions hold to a profile, each once. */
  servicesInUse(profileId: string): readonly string[] {
    const active = [...this.#subscriptions.values()].filter((s) => s.profileId === profileId && !s.endedAt);
    return [...new Set(active.map(({ serviceId }) => serviceId))].toSorted();
  }

  /** The subscriptions with a profile. */
  withProfile(profileId: string): readonly string[] {
    return [...this.#subscriptions.values()].filter((s) => s.profileId === profileId).map(({ id }) => id);
  }

  snapshot(): () => void {
    const saved = [new Map(this.#subscriptions), this.#decisions, this.#acceptances, this.#replaced] as const;
    return () => {
      [this.#subscriptions, this.#decisions, this.#acceptances, this.#replaced] = saved;
    };
  }

  insert(subscription: NewSubscription): Promise<boolean> {
    const taken = this.#isTaken(subscription);
    if (!taken) this.#subscriptions.set(subscription.id, { ...subscription, endedAt: null });
    return Promise.resolve(!taken);
  }

  findByIds(subscriptionIds: readonly string[]): Promise<readonly Subscription[]> {
    return Promise.resolve(this.#own().filter(({ id }) => subscriptionIds.includes(id)));
  }

  async lock(subscriptionId: string): Promise<Subscription | undefined> {
    const [subscription] = await this.findByIds([subscriptionId]);
    return subscription;
  }

  list(page: SubscriptionPage): Promise<readonly Subscription[]> {
    const { profileId } = page;
    const own = this.#own().filter((each) => profileId === undefined || each.profileId === profileId);
    return Promise.resolve(pageOf(own, page));
  }

  end(subscriptionId: string, endedAt: Date): Promise<void> {
    const subscription = this.#subscriptions.get(subscriptionId);
    if (subscription) this.#subscriptions.set(subscriptionId, { ...subscription, endedAt });
    return Promise.resolve();
  }

  request(subscriptionId: string, requestedClass: RequestedClass): Promise<void> {
    const stored = this.#subscriptions.get(subscriptionId);
    if (stored && stored.requestedClass !== 'customers')
      throw new Error('the class that was asked for stays');
    if (stored) this.#subscriptions.set(subscriptionId, { ...stored, requestedClass });
    return Promise.resolve();
  }

  changeProfile({ id }: Subscription, profileId: string, heldUntil: Date): Promise<boolean> {
    const stored = this.#subscriptions.get(id);
    if (!stored || this.#isTaken({ ...stored, profileId })) return Promise.resolve(false);
    this.#replaced = [...this.#replaced, { subscriptionId: id, profileId: stored.profileId, heldUntil }];
    this.#subscriptions.set(id, { ...stored, profileId });
    return Promise.resolve(true);
  }

  profilesAt(subscriptions: readonly Subscription[], at: Date): Promise<ReadonlyMap<string, string>> {
    const profiles = subscriptions.map(({ id, profileId }) => {
      const [next] = this.#replaced
        .filter(({ subscriptionId, heldUntil }) => subscriptionId === id && heldUntil > at)
        .toSorted((a, b) => a.heldUntil.getTime() - b.heldUntil.getTime());
      return [id, next?.profileId ?? profileId] as const;
    });
    return Promise.resolve(new Map(profiles));
  }

  insertAcceptance(acceptance: NewAcceptance): Promise<void> {
    this.#acceptances = [...this.#acceptances, acceptance];
    return Promise.resolve();
  }

  countByProfile(): Promise<readonly ProfileInUse[]> {
    const active = groupedBy(
      this.#own().filter(({ endedAt }) => !endedAt),
      ({ profileId }) => profileId,
    );
    const counts = [...active].map(([profileId, own]) => ({ profileId, subscriptions: own.length }));
    return Promise.resolve(counts.toSorted((a, b) => (a.profileId < b.profileId ? -1 : 1)));
  }

  readerClassesAt(subscriptionIds: readonly string[], at: Date): Promise<ReadonlyMap<string, ReaderClass>> {
    const { organisationId } = this.#transactions.current();
    const own = subscriptionIds.flatMap((id) => this.#subscriptions.get(id) ?? []);
    return Promise.resolve(
      new Map(
        own
          .filter((stored) => stored.organisationId === organisationId)
          .map((stored) => [stored.id, this.#classAt(stored, at)]),
      ),
    );
  }

  findClassesNow(serviceIds: readonly string[]): Promise<ReadonlyMap<string, ReaderClass>> {
    const { organisationId } = this.#transactions.current();
    const active = this.#own().filter(({ serviceId, endedAt }) => !endedAt && serviceIds.includes(serviceId));
    return Promise.resolve(
      new Map(active.map(({ serviceId }) => [serviceId, this.classOf(serviceId, organisationId ?? '')])),
    );
  }

  listReceived(serviceId: string, page: SubscriptionPage): Promise<readonly ReceivedSubscription[]> {
    return Promise.resolve(
      pageOf(
        this.#received().filter((received) => received.serviceId === serviceId),
        page,
      ),
    );
  }

  lockReceived(subscriptionId: string): Promise<ReceivedSubscription | undefined> {
    return Promise.resolve(this.#received().find(({ id }) => id === subscriptionId));
  }

  insertDecision(decision: NewDecision): Promise<void> {
    this.#decisions = [...this.#decisions, decision];
    return Promise.resolve();
  }

  #isTaken(subscription: NewSubscription): boolean {
    return [...this.#subscriptions.values()].some(
      (other) =>
        !other.endedAt &&
        other.organisationId === subscription.organisationId &&
        other.serviceId === subscription.serviceId &&
        other.variant === subscription.variant &&
        other.profileId === subscription.profileId,
    );
  }

  #own(): readonly Subscription[] {
    const { organisationId } = this.#transactions.current();
    return [...this.#subscriptions.values()]
      .filter((subscription) => subscription.organisationId === organisationId)
      .map((stored) => ({ ...this.#facts(stored), profileId: stored.profileId }));
  }

  #received(): readonly ReceivedSubscription[] {
    const { organisationId } = this.#transactions.current();
    return [...this.#subscriptions.values()].flatMap((stored) => {
      const customer = this.#customers.get(stored.organisationId);
      return stored.providerId === organisationId && customer ? [{ ...this.#facts(stored), customer }] : [];
    });
  }

  #facts(stored: Stored): SubscriptionFacts {
    const { id, organisationId, serviceId, providerId, variant, requestedClass, createdAt, endedAt } = stored;
    const last = this.#decisions.findLast(({ subscription }) => subscription.id === id);
    return {
      id,
      organisationId,
      serviceId,
      providerId,
      variant,
      requestedClass,
      readerClass: this.#classAt(stored, null),
      decision: last?.decision ?? null,
      decidedAt: last?.decidedAt ?? null,
      acceptedTerms: this.#terms(id, null).toReversed(),
      createdAt,
      endedAt,
    };
  }

  /** `at` null: with everything that is known. */
  #classAt({ id, requestedClass }: Stored, at: Date | null): ReaderClass {
    const decision = this.#decisions.findLast(
      ({ subscription, decidedAt }) => subscription.id === id && (at === null || decidedAt <= at),
    );
    if (requestedClass === 'customers' || decision?.decision !== 'accepted') return 'customers';
    return requestedClass === 'nda' && this.#terms(id, at).length > 0 ? 'nda' : 'subscribers';
  }

  #terms(subscriptionId: string, at: Date | null): readonly string[] {
    return this.#acceptances
      .filter((a) => a.subscription.id === subscriptionId && (at === null || a.acceptedAt <= at))
      .map(({ termsSha256 }) => termsSha256);
  }
}

function pageOf<Row extends SubscriptionFacts>(
  rows: readonly Row[],
  { limit, after, ended }: SubscriptionPage,
): readonly Row[] {
  return rows
    .filter(({ id, endedAt }) => (after === null || id > after) && (ended || !endedAt))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, limit + 1);
}
