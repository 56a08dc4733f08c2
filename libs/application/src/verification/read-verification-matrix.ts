// How all services of a customer stand to its requirements, read in one transaction.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { ProfileRepository } from '../profile/profile-repository.js';
import type { ProfileContent } from '../profile/requirement-profile.js';
import type { RefusalOf } from '../refusal.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import type { Subscription } from '../subscription/subscription.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { SubscriptionReader } from './subscription-reader.js';
import { findUpcomingFlips } from './upcoming-flips.js';
import {
  MAX_CELLS,
  type MatrixProfile,
  type MatrixRow,
  type VerificationMatrix,
} from './verification-matrix.js';
import { type Verifying, verifySubscriptions } from './verify-subscriptions.js';

export interface ReadMatrixInput {
  /** Only what is held to this profile; null: everything. */
  readonly profileId: string | null;
  readonly limit: number;
  /** The subscription after which the page begins; null: at the start. */
  readonly after: string | null;
}

export interface MatrixStores extends Verifying {
  readonly subscriptions: Pick<SubscriptionRepository, 'list' | 'countByProfile'>;
  readonly profiles: Pick<ProfileRepository, 'findByIds' | 'findContentsAt'>;
  readonly services: Pick<ServiceRepository, 'findByIds'>;
  readonly releases: Pick<ReleaseRepository, 'findFacts'>;
}

type Contents = ReadonlyMap<string, ProfileContent>;

export class ReadVerificationMatrix {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: SubscriptionReader,
    private readonly stored: MatrixStores,
    private readonly clock: Clock,
  ) {}

  /**
   * Active subscriptions by id, as many as the page has room for: {@link MAX_CELLS} cells, but at least one row. The number of
   * statements does not grow with the rows, only with how many services stand upon each other.
   */
  async execute(
    principal: Principal,
    input: ReadMatrixInput,
  ): Promise<Result<VerificationMatrix, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'verification.read');
    if (!member.ok) return member;
    const { profileId, limit, after } = input;
    const missing = { code: 'NOT_FOUND', what: 'requirement profile' } as const;
    if (profileId !== null && !isId(profileId)) return refused(missing);
    return this.transactions.within(tenantOf(principal), async () => {
      const at = this.clock.now();
      const page = { limit, after, ended: false, ...(profileId !== null && { profileId }) };
      const found = await this.stored.subscriptions.list(page);
      const begun = found.slice(0, limit).filter(({ createdAt }) => createdAt <= at);
      const contents = await this.contentsOf(begun, at);
      const subscriptions = fitting(begun, contents);
      const profiles = await this.profilesOf(profileId, subscriptions, contents);
      if (!profiles) return refused(missing);
      const rows = await this.rowsOf(subscriptions, at);
      return ok({ at, profiles, rows, hasNextPage: subscriptions.length < found.length });
    });
  }

  private async contentsOf(subscriptions: readonly Subscription[], at: Date): Promise<Contents> {
    const ids = [...new Set(subscriptions.map(({ profileId }) => profileId))];
    const contents = ids.length === 0 ? [] : await this.stored.profiles.findContentsAt(ids, at);
    return new Map(contents.map((content) => [content.profileId, content]));
  }

  /** Undefined if the profile asked for is not the customer's. */
  private async profilesOf(
    asked: string | null,
    subscriptions: readonly Subscription[],
    contents: Contents,
  ): Promise<readonly MatrixProfile[] | undefined> {
    const counts = await this.stored.subscriptions.countByProfile();
    const inUse = new Map(counts.map((count) => [count.profileId, count.subscriptions]));
    const ids = new Set([...inUse.keys(), ...(asked === null ? [] : [asked])]);
    const profiles = await this.stored.profiles.findByIds([...ids]);
    if (asked !== null && !profiles.some(({ id }) => id === asked)) return undefined;
    const shown = new Set(subscriptions.map(({ profileId }) => profileId));
    return profiles
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => {
        const content = shown.has(id) ? (contents.get(id) ?? null) : null;
        return { id, name, subscriptions: inUse.get(id) ?? 0, content };
      });
  }

  private async rowsOf(subscriptions: readonly Subscription[], at: Date): Promise<readonly MatrixRow[]> {
    const serviceIds = [...new Set(subscriptions.map(({ serviceId }) => serviceId))];
    const found = serviceIds.length === 0 ? [] : await this.stored.services.findByIds(serviceIds);
    const services = new Map(found.map((service) => [service.id, service]));
    const verifications = await verifySubscriptions(this.reader, this.stored, subscriptions, at);
    const upcoming = await findUpcomingFlips(this.reader, this.stored.releases, subscriptions, at);
    return subscriptions.flatMap((subscription, index) => {
      const [service, verification] = [services.get(subscription.serviceId), verifications[index]];
      if (!service || !verification) return [];
      return [{ subscription, service, verification, upcoming: upcoming.get(subscription.id) ?? [] }];
    });
  }
}

function fitting(subscriptions: readonly Subscription[], contents: Contents): readonly Subscription[] {
  let cells = 0;
  const end = subscriptions.findIndex(({ profileId }, index) => {
    cells += contents.get(profileId)?.requirementCount ?? 0;
    return index > 0 && cells > MAX_CELLS;
  });
  return end < 0 ? subscriptions : subscriptions.slice(0, end);
}
