// A customer writes down what it asks of cloud services.
import type { Principal } from '@bunkai/access';
import type { JsonValue } from '@bunkai/disclosure';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type LocalizedInput, readRequiredLocalized } from '../input/localized-input.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { parseProfile } from './parse-profile.js';
import { prepareVersion } from './prepare-version.js';
import type { ProfileRepository } from './profile-repository.js';
import type { RequirementProfile } from './requirement-profile.js';

export interface CreateRequirementProfileInput {
  readonly name: LocalizedInput;
  /** A requirements document. */
  readonly document: JsonValue;
}

const MAX_NAME_LENGTH = 200;

export class CreateRequirementProfile {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: ProfileRepository,
    private readonly clock: Clock,
  ) {}

  /** The document becomes version 1. INVALID_INPUT for a faulty name, INVALID_DOCUMENT with all faults of the document. */
  async execute(
    principal: Principal,
    input: CreateRequirementProfileInput,
  ): Promise<
    Result<RequirementProfile, AuthorisationRefusal | RefusalOf<'INVALID_INPUT' | 'INVALID_DOCUMENT'>>
  > {
    const member = authorise(principal, 'profile.write');
    if (!member.ok) return member;
    const name = readRequiredLocalized(input.name, '/name', MAX_NAME_LENGTH);
    if (!name.ok) return refused({ code: 'INVALID_INPUT', faults: name.refusal });
    const document = parseProfile(input.document);
    if (!document.ok) return refused({ code: 'INVALID_DOCUMENT', faults: document.refusal });
    const { organisationId } = member.value;
    const createdAt = this.clock.now();
    const profile = { id: newId(), organisationId, name: name.value, createdAt };
    const { version, stored } = prepareVersion(member.value, document.value, {
      profileId: profile.id,
      number: 1,
      createdAt,
    });
    return this.transactions.within(tenantOf(principal), async () => {
      await this.profiles.insert(profile);
      await this.profiles.insertVersion(stored);
      return ok({ ...profile, archivedAt: null, current: version });
    });
  }
}
