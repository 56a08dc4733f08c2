// Organisations with their members, as the tenant at hand sees them.
import type { Role } from '@bunkai/access';
import type { Member, Membership, Organisation } from './organisation.js';

/** The account that founds an organisation and becomes its first owner. */
export interface Founder {
  readonly memberId: string;
  readonly accountId: string;
}

export interface MemberPage {
  readonly limit: number;
  /** The id of the member or invitation after which the page begins; null: at the start. */
  readonly after: string | null;
}

export interface OrganisationRepository {
  /** Stores the organisation at hand and its owner; false if the slug is taken. */
  add(organisation: Organisation, founder: Founder): Promise<boolean>;
  findOrganisation(organisationId: string): Promise<Organisation | undefined>;
  /** Of the account at hand, those joined first coming first. */
  findMemberships(accountId: string): Promise<readonly Membership[]>;
  /** By id; one more than `limit` where there are more. */
  listMembers(organisationId: string, page: MemberPage): Promise<readonly Member[]>;
  /** Makes whoever else changes the members of this organisation wait until the transaction ends. */
  lockMembers(organisationId: string): Promise<void>;
  findMember(organisationId: string, memberId: string): Promise<Member | undefined>;
  /** Whether somebody of this e-mail address belongs to the organisation. */
  hasMember(organisationId: string, email: string): Promise<boolean>;
  countOwners(organisationId: string): Promise<number>;
  saveRoles(memberId: string, roles: readonly Role[]): Promise<void>;
  removeMember(memberId: string): Promise<void>;
}
