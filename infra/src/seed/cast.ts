// The people of the demo world as principals: who acts for an organisation, once they have signed up.
import type { MemberPrincipal } from '@bunkai/access';
import { type ReadViewer, type Transactions, noTenant } from '@bunkai/application';
import { TypeormAccountRepository } from '@bunkai/persistence';
import type { ReplayedWorld } from './replayed-world.js';
import type { WorldAccount, WorldRole } from './world.js';

export class Cast {
  readonly #accounts = new TypeormAccountRepository();
  readonly #known = new Map<string, MemberPrincipal>();

  constructor(
    private readonly transactions: Transactions,
    private readonly viewer: ReadViewer,
    private readonly world: Pick<ReplayedWorld, 'accounts'>,
  ) {}

  /** The account as a member of its organisation; undefined before it has signed up. */
  async find({ email, organisation }: WorldAccount): Promise<MemberPrincipal | undefined> {
    const known = this.#known.get(email);
    if (known) return known;
    const found = await this.transactions.within(noTenant, () => this.#accounts.findCredentials(email));
    const viewer = found && (await this.viewer.execute({ kind: 'account', accountId: found.accountId }));
    const membership = viewer?.memberships.find((one) => one.organisation.slug === organisation);
    if (!viewer || !membership) return undefined;
    const { id: organisationId, provider, customer } = membership.organisation;
    const { roles } = membership;
    const accountId = viewer.account.id;
    const member: MemberPrincipal = { kind: 'member', accountId, organisationId, roles, provider, customer };
    this.#known.set(email, member);
    return member;
  }

  /** Who does the work of `role` in an organisation. Throws while that person has not signed up. */
  async actor(organisation: string, role: WorldRole): Promise<MemberPrincipal> {
    const staff = this.world.accounts.filter((account) => account.organisation === organisation);
    const account =
      staff.find(({ roles }) => roles.length === 1 && roles.includes(role)) ??
      staff.find(({ roles }) => roles.includes('owner'));
    const member = account && (await this.find(account));
    if (!member) throw new Error(`nobody of ${organisation} can act as ${role} yet`);
    return member;
  }
}
