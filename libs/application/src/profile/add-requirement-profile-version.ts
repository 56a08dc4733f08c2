// A customer asks for something else from now on: the profile gets a new version, the old ones stay as they were.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type JsonValue, hashJson } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { Requirements } from '@bunkai/requirement';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { WaiverRepository } from '../waiver/waiver-repository.js';
import { parseProfile } from './parse-profile.js';
import { prepareVersion } from './prepare-version.js';
import type { ProfileRepository } from './profile-repository.js';
import type { ProfileVersion, RequirementProfile } from './requirement-profile.js';

export interface AddRequirementProfileVersionInput {
  readonly profileId: string;
  /** A requirements document. */
  readonly document: JsonValue;
}

type AddVersionRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_DOCUMENT' | 'WRONG_STATE'>;

export class AddRequirementProfileVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: ProfileRepository,
    private readonly waivers: Pick<WaiverRepository, 'lapseUnheld'>,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the profile with its new version; with its present one if the document is the same. WRONG_STATE `archived`. Waivers
   * of requirements that now read otherwise, or are gone, end.
   */
  async execute(
    principal: Principal,
    input: AddRequirementProfileVersionInput,
  ): Promise<Result<RequirementProfile, AddVersionRefusal>> {
    const member = authorise(principal, 'profile.write');
    if (!member.ok) return member;
    const document = parseProfile(input.document);
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<RequirementProfile, AddVersionRefusal>> => {
        const profile = await this.profiles.lock(input.profileId);
        if (!profile) return refused({ code: 'NOT_FOUND', what: 'requirement profile' });
        if (profile.archivedAt) return refused({ code: 'WRONG_STATE', state: 'archived' });
        if (!document.ok) return refused({ code: 'INVALID_DOCUMENT', faults: document.refusal });
        if (profile.current.hash === hashJson(document.value)) return ok(profile);
        return ok({ ...profile, current: await this.add(member.value, profile, document.value) });
      },
    );
  }

  private async add(
    member: MemberPrincipal,
    { id: profileId, current }: RequirementProfile,
    document: Requirements,
  ): Promise<ProfileVersion> {
    // Not before the last version: another machine's clock may have been ahead of this one's.
    const createdAt = new Date(Math.max(this.clock.now().getTime(), current.createdAt.getTime()));
    const number = current.number + 1;
    const { version, stored } = prepareVersion(member, document, { profileId, number, createdAt });
    await this.profiles.insertVersion(stored);
    await this.waivers.lapseUnheld(profileId, createdAt);
    for (const serviceId of await this.profiles.findServicesInUse(profileId)) {
      await this.outbox.add({
        topic: 'assess-service',
        payload: { serviceId, cause: 'profile' },
        dedupeKey: `profile:${version.id}:${serviceId}`,
        dueAt: createdAt,
      });
    }
    return version;
  }
}
