// Organisations and members in memory.
import type { Role } from '@bunkai/access';
import type { Founder, MemberPage, OrganisationRepository } from '../../identity/organisation-repository.js';
import type { Member, Membership, Organisation } from '../../identity/organisation.js';
import type { InMemoryIdentity, StoredMember } from './in-memory-identity.js';

export class InMemoryOrganisationRepository implements OrganisationRepository {
  constructor(private readonly identity: InMemoryIdentity) {}

  add(organisation: Organisation, { memberId, accountId }: Founder): Promise<boolean> {
    const { organisations, members, tenant } = this.identity;
    this.identity.refuseUnless(organisation.id === tenant.organisationId, 'an organisation of others');
    if ([...organisations.values()].some(({ slug }) => slug === organisation.slug))
      return Promise.resolve(false);
    const { id, createdAt } = organisation;
    organisations.set(id, organisation);
    members.set(memberId, { id: memberId, organisationId: id, accountId, roles: ['owner'], createdAt });
    return Promise.resolve(true);
  }

  findOrganisation(organisationId: string): Promise<Organisation | undefined> {
    const { organisations, tenant } = this.identity;
    const found = organisations.get(organisationId);
    const own = organisationId === tenant.organisationId;
    const joined =
      tenant.accountId !== null && this.identity.memberOf(organisationId, tenant.accountId) !== undefined;
    return Promise.resolve(found?.provider || own || joined ? found : undefined);
  }

  findMemberships(accountId: string): Promise<readonly Membership[]> {
    const own = this.#visible().filter((member) => member.accountId === accountId);
    own.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
    return Promise.resolve(
      own.flatMap(({ organisationId, roles }) => {
        const organisation = this.identity.organisations.get(organisationId);
        return organisation ? [{ organisation, roles }] : [];
      }),
    );
  }

  listMembers(organisationId: string, { after, limit }: MemberPage): Promise<readonly Member[]> {
    const members = this.#visible().filter((member) => member.organisationId === organisationId);
    members.sort((a, b) => (a.id < b.id ? -1 : 1));
    const rest = members.filter(({ id }) => after === null || id > after);
    return Promise.resolve(rest.slice(0, limit + 1).flatMap((member) => this.#present(member)));
  }

  lockMembers(): Promise<void> {
    return Promise.resolve();
  }

  findMember(organisationId: string, memberId: string): Promise<Member | undefined> {
    const found = this.#visible().find(
      (member) => member.id === memberId && member.organisationId === organisationId,
    );
    return Promise.resolve(found && this.#present(found)[0]);
  }

  hasMember(organisationId: string, email: string): Promise<boolean> {
    const members = this.#visible().filter((member) => member.organisationId === organisationId);
    return Promise.resolve(members.some((member) => this.#present(member)[0]?.email === email));
  }

  countOwners(organisationId: string): Promise<number> {
    const owners = this.#visible().filter(
      (member) => member.organisationId === organisationId && member.roles.includes('owner'),
    );
    return Promise.resolve(owners.length);
  }

  saveRoles(memberId: string, roles: readonly Role[]): Promise<void> {
    const member = this.#ownMember(memberId);
    if (member) this.identity.members.set(memberId, { ...member, roles });
    return Promise.resolve();
  }

  removeMember(memberId: string): Promise<void> {
    if (this.#ownMember(memberId)) this.identity.members.delete(memberId);
    return Promise.resolve();
  }

  /** An organisation's own members, and an account's own memberships. */
  #visible(): StoredMember[] {
    const { organisationId, accountId } = this.identity.tenant;
    return [...this.identity.members.values()].filter(
      (member) => member.organisationId === organisationId || member.accountId === accountId,
    );
  }

  #ownMember(memberId: string): StoredMember | undefined {
    const member = this.identity.members.get(memberId);
    return member?.organisationId === this.identity.tenant.organisationId ? member : undefined;
  }

  #present(member: StoredMember): Member[] {
    const account = this.identity.accounts.get(member.accountId);
    return account ? [{ ...member, email: account.email, displayName: account.displayName }] : [];
  }
}
