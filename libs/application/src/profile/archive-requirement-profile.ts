// A profile that is no longer needed: nobody can subscribe with it any more; its versions stay readable.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ProfileRepository } from './profile-repository.js';
import type { RequirementProfile } from './requirement-profile.js';

type ArchiveRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

export class ArchiveRequirementProfile {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: ProfileRepository,
    private readonly clock: Clock,
  ) {}

  /** WRONG_STATE `in-use` while active subscriptions hold services to it, `archived` if it is archived already. */
  async execute(
    principal: Principal,
    input: { readonly profileId: string },
  ): Promise<Result<RequirementProfile, ArchiveRefusal>> {
    const member = authorise(principal, 'profile.write');
    if (!member.ok) return member;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<RequirementProfile, ArchiveRefusal>> => {
        const profile = await this.profiles.lock(input.profileId);
        if (!profile) return refused({ code: 'NOT_FOUND', what: 'requirement profile' });
        if (profile.archivedAt) return refused({ code: 'WRONG_STATE', state: 'archived' });
        const services = await this.profiles.findServicesInUse(profile.id);
        if (services.length > 0) return refused({ code: 'WRONG_STATE', state: 'in-use' });
        const archivedAt = this.clock.now();
        await this.profiles.archive(profile.id, archivedAt);
        return ok({ ...profile, archivedAt });
      },
    );
  }
}
