// Who began an import, with the roles that they have now: what was taken from them meanwhile they may not do any more.
import { type Principal, anonymous } from '@bunkai/access';
import type { OrganisationRepository } from '../identity/organisation-repository.js';
import type { BulkImport } from './bulk-import.js';

export type MembershipFinder = Pick<OrganisationRepository, 'findMemberships'>;

export interface ImportingMember {
  readonly principal: Principal;
  /** Of the organisation; empty without one. */
  readonly slug: string;
}

export async function findImportingMember(
  members: MembershipFinder,
  { organisationId, accountId }: Pick<BulkImport, 'organisationId' | 'accountId'>,
): Promise<ImportingMember> {
  const memberships = await members.findMemberships(accountId);
  const membership = memberships.find(({ organisation }) => organisation.id === organisationId);
  if (!membership) return { principal: anonymous, slug: '' };
  const { organisation, roles } = membership;
  const { id, slug, provider, customer } = organisation;
  return { principal: { kind: 'member', accountId, organisationId: id, roles, provider, customer }, slug };
}
