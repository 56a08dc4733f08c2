// Founds a customer's organisation in an operator's name, who is its owner only for as long as that takes.
import type { MemberPrincipal } from '@bunkai/access';
import type { Fault, JsonValue } from '@bunkai/disclosure';
import { isJsonObject, memberOf } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { InvitationRepository } from '../identity/invitation-repository.js';
import { InviteMember } from '../identity/invite-member.js';
import { Joiner } from '../identity/joiner.js';
import { readOrganisation } from '../identity/organisation-input.js';
import type { OrganisationRepository } from '../identity/organisation-repository.js';
import type { Secrets } from '../identity/secrets.js';
import type { Transactions } from '../transaction/transactions.js';
import { localizedIn } from './localized-in.js';
import { refusalFaults } from './refusal-fault.js';
import { textIn } from './text-in.js';

export interface Identities {
  readonly organisations: OrganisationRepository;
  readonly invitations: InvitationRepository;
}

export class FoundCustomer {
  constructor(
    private readonly transactions: Transactions,
    private readonly identities: Identities,
    private readonly clock: Clock,
  ) {}

  /** Within the new organisation's tenant. */
  async found(principal: MemberPrincipal, content: JsonValue): Promise<Result<null, readonly Fault[]>> {
    const { organisationId, accountId } = principal;
    const name = isJsonObject(content) ? memberOf(content, 'name') : undefined;
    const input = { slug: textIn(content, 'slug'), name: localizedIn(name), provider: false, customer: true };
    const given = readOrganisation(input, '');
    if (!given.ok) return given;
    const { organisations, invitations } = this.identities;
    const joiner = new Joiner(organisations, invitations, oneToken(content), this.clock);
    const founded = await joiner.found(organisationId, given.value, accountId);
    if (!founded.ok) return refused(refusalFaults(founded.refusal, '/slug'));
    // The organisation is its owner's from the start: no operator stays in it.
    const [founder] = await organisations.listMembers(organisationId, { limit: 1, after: null });
    if (founder) await organisations.removeMember(founder.id);
    return this.invite(principal, content);
  }

  /** Takes the place of the invitation before. Within the organisation's tenant. */
  async invite(principal: MemberPrincipal, content: JsonValue): Promise<Result<null, readonly Fault[]>> {
    const { organisations, invitations } = this.identities;
    const secrets = oneToken(content);
    const invite = new InviteMember(this.transactions, organisations, invitations, secrets, this.clock);
    const invited = await invite.execute(principal, { email: textIn(content, 'owner'), roles: ['owner'] });
    if (invited.ok) return ok(null);
    const faults = refusalFaults(invited.refusal, '/owner');
    return refused(
      faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/email/, '/owner') })),
    );
  }

  /** Whether nobody has come to own the organisation at hand yet. */
  async isVacant(organisationId: string): Promise<boolean> {
    const members = await this.identities.organisations.listMembers(organisationId, {
      limit: 1,
      after: null,
    });
    return members.length === 0;
  }
}

/** The token was made, and told, when the file arrived; here only its hash is known. */
function oneToken(content: JsonValue): Secrets {
  const hash = Buffer.from(textIn(content, 'tokenHash'), 'hex');
  const unknown = () => {
    throw new Error('an import knows no secrets');
  };
  return {
    issueToken: () => ({ token: '', hash }),
    hashToken: unknown,
    hashPassword: unknown,
    matchesPassword: unknown,
  };
}
