// A customer's requirement profiles and their versions.
import { type Principal, permits } from '@bunkai/access';
import { type Result, isId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ProfilePage, ProfileRepository } from './profile-repository.js';
import type { ProfileContent, ProfileVersion, RequirementProfile } from './requirement-profile.js';

export class ReadRequirementProfiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: ProfileRepository,
  ) {}

  /** One more than the page's limit if there is a next page. */
  async execute(
    principal: Principal,
    page: ProfilePage,
  ): Promise<Result<readonly RequirementProfile[], AuthorisationRefusal>> {
    const member = authorise(principal, 'profile.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => ok(await this.profiles.list(page)));
  }

  /** Those of `ids` that are the principal's, by id. */
  async byIds(
    principal: Principal,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, RequirementProfile>> {
    if (!permits(principal, 'profile.read')) return new Map();
    const profiles = await this.transactions.within(tenantOf(principal), () =>
      this.profiles.findByIds(ids.filter(isId)),
    );
    return new Map(profiles.map((profile) => [profile.id, profile]));
  }

  /** Every version of the principal's own of the profiles, of each the newest first. */
  async versionsOf(principal: Principal, profileIds: readonly string[]): Promise<readonly ProfileVersion[]> {
    if (!permits(principal, 'profile.read')) return [];
    return this.transactions.within(tenantOf(principal), () => this.profiles.findVersions(profileIds));
  }

  /** The principal's own of the versions, by id. */
  async contentsOf(
    principal: Principal,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, ProfileContent>> {
    if (!permits(principal, 'profile.read')) return new Map();
    const contents = await this.transactions.within(tenantOf(principal), () =>
      this.profiles.findContents(versionIds),
    );
    return new Map(contents.map((content) => [content.id, content]));
  }
}
