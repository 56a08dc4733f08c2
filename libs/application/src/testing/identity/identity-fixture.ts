// The use cases of identity over the fakes, and people who got there through them.
import type { MemberPrincipal } from '@bunkai/access';
import { fixedClock } from '@bunkai/kernel';
import { FindSession } from '../../identity/find-session.js';
import { InviteMember } from '../../identity/invite-member.js';
import { Joiner } from '../../identity/joiner.js';
import { RegisterAccount } from '../../identity/register-account.js';
import { SessionOpener } from '../../identity/session-opener.js';
import { SignIn } from '../../identity/sign-in.js';
import { SignUp, type SignUpInput } from '../../identity/sign-up.js';
import { SignedInAccounts } from '../../identity/signed-in-accounts.js';
import { Throttle } from '../../identity/throttle.js';
import { FakeSecrets } from './fake-secrets.js';
import { inMemoryIdentityStage } from './in-memory-identity-stage.js';

export const PASSWORD = 'seven tall giraffes';

export function identityFixture() {
  const stage = inMemoryIdentityStage();
  const { transactions, accounts, organisations, sessions, invitations } = stage;
  const clock = fixedClock(new Date('2026-03-01T09:00:00Z'));
  const secrets = new FakeSecrets();
  const throttle = new Throttle(transactions, stage.attempts, clock);
  const opener = new SessionOpener(sessions, secrets, clock);
  const joiner = new Joiner(organisations, invitations, secrets, clock);
  const registration = new RegisterAccount(transactions, accounts, joiner, opener, clock);
  const signUp = new SignUp(registration, secrets, throttle);
  const signedIn = new SignedInAccounts(transactions, accounts, organisations, opener);
  const signIn = new SignIn(transactions, accounts, secrets, throttle, signedIn);
  const findSession = new FindSession(transactions, sessions, secrets, clock);
  const invite = new InviteMember(transactions, organisations, invitations, secrets, clock);
  let made = 0;

  /** A session token of somebody new; owns an organisation unless told otherwise. */
  async function register(given: Partial<SignUpInput> = {}): Promise<string> {
    made += 1;
    const organisation = { slug: `org-${made}`, name: { en: 'Org' }, provider: true, customer: true };
    const result = await signUp.execute({
      ...signUpInput(`p${made}@person.example`),
      organisation,
      ...given,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.token;
  }

  async function principalOf(token: string): Promise<MemberPrincipal> {
    const { principal } = await findSession.execute(token);
    if (principal.kind !== 'member') throw new Error(`not a member but ${principal.kind}`);
    return principal;
  }

  /** Somebody new with an organisation. */
  const owner = async (given: Partial<SignUpInput> = {}) => principalOf(await register(given));

  /** Somebody new, invited by `by` into its organisation. */
  async function colleague(by: MemberPrincipal, roles: MemberPrincipal['roles']): Promise<MemberPrincipal> {
    const email = `colleague${(made += 1)}@person.example`;
    const invited = await invite.execute(by, { email, roles });
    if (!invited.ok) throw new Error(JSON.stringify(invited.refusal));
    return owner({ email, organisation: null, invitationToken: invited.value.token });
  }

  async function memberIdOf({ organisationId, accountId }: MemberPrincipal): Promise<string> {
    const page = { limit: 100, after: null };
    const members = await transactions.within({ organisationId, accountId }, () =>
      organisations.listMembers(organisationId, page),
    );
    return members.find((member) => member.accountId === accountId)?.id ?? 'none';
  }

  const useCases = { opener, joiner, signUp, signIn, findSession, invite };
  const people = { register, principalOf, owner, colleague, memberIdOf };
  return { ...stage, clock, secrets, throttle, ...useCases, ...people };
}

export function signUpInput(email: string): SignUpInput {
  return {
    email,
    password: PASSWORD,
    displayName: 'Person',
    locale: 'en',
    organisation: null,
    invitationToken: null,
    address: '192.0.2.7',
  };
}
