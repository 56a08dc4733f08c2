// The releases of services, with their states now: what everybody may know of them.
import type { Principal } from '@bunkai/access';
import { releaseInForce } from '@bunkai/disclosure';
import { type Clock, isId } from '@bunkai/kernel';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ReleaseRepository } from './release-repository.js';
import { byService, withStates } from './release-states.js';
import type { Release } from './release.js';

export class FindReleases {
  constructor(
    private readonly transactions: Transactions,
    private readonly releases: Pick<ReleaseRepository, 'findFacts' | 'findFactsByIds'>,
    private readonly clock: Clock,
  ) {}

  /** Every release of each service, the newest first; services without one are absent. */
  async ofServices(
    principal: Principal,
    serviceIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Release[]>> {
    const facts = await this.transactions.within(tenantOf(principal), () =>
      this.releases.findFacts(serviceIds),
    );
    const at = this.clock.now();
    return new Map([...byService(facts)].map(([id, own]) => [id, withStates(own, at).toReversed()]));
  }

  /** The release in force of each service; services without one are absent. */
  async inForce(principal: Principal, serviceIds: readonly string[]): Promise<ReadonlyMap<string, Release>> {
    const releases = await this.ofServices(principal, serviceIds);
    const at = this.clock.now();
    return new Map(
      [...releases].flatMap(([id, own]) => {
        const current = releaseInForce(own, at);
        return current ? [[id, current] as const] : [];
      }),
    );
  }

  /** Releases by their own ids; unknown ids are absent. */
  async byIds(principal: Principal, releaseIds: readonly string[]): Promise<ReadonlyMap<string, Release>> {
    const facts = await this.transactions.within(tenantOf(principal), async () => {
      const named = await this.releases.findFactsByIds(releaseIds.filter(isId));
      return this.releases.findFacts([...new Set(named.map(({ serviceId }) => serviceId))]);
    });
    const at = this.clock.now();
    const releases = [...byService(facts).values()].flatMap((own) => withStates(own, at));
    const wanted = new Set(releaseIds);
    return new Map(releases.filter(({ id }) => wanted.has(id)).map((release) => [release.id, release]));
  }
}
