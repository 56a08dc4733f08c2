// Signing in with e-mail address and password. Who is unknown and who mistyped get the same answer after the same time.
import { type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { AccountRepository, Credentials } from './account-repository.js';
import { signInFrom, signInToAccount } from './attempt-limits.js';
import { isEmailAddress, normaliseEmail } from './email-address.js';
import { normalisePassword } from './password-rules.js';
import type { Secrets } from './secrets.js';
import type { SignedInAccounts } from './signed-in-accounts.js';
import type { IssuedSession } from './session.js';
import type { Throttle } from './throttle.js';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** The network address that the request came from. */
  readonly address: string;
}

export type SignInRefusal = RefusalOf<'BAD_CREDENTIALS' | 'RATE_LIMITED'>;

export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly secrets: Secrets,
    private readonly throttle: Throttle,
    private readonly signedIn: SignedInAccounts,
  ) {}

  /** The password is checked between transactions, as it takes long and would hold a connection. */
  async execute(input: SignInInput): Promise<Result<IssuedSession, SignInRefusal>> {
    const email = normaliseEmail(input.email);
    const [toAccount, fromAddress] = [signInToAccount(email), signInFrom(input.address)];
    const admitted = await this.throttle.admit([toAccount, fromAddress]);
    if (!admitted.ok) return admitted;
    const credentials = await this.#verify(email, input.password);
    const session = credentials && (await this.signedIn.open(credentials));
    if (!session) return refused({ code: 'BAD_CREDENTIALS' });
    await this.throttle.succeeded(toAccount, fromAddress);
    return ok(session);
  }

  /** The credentials of that address, if the password is theirs. */
  async #verify(email: string, given: string): Promise<Credentials | undefined> {
    const credentials = await this.transactions.within(noTenant, async () =>
      isEmailAddress(email) ? this.accounts.findCredentials(email) : undefined,
    );
    const password = normalisePassword(given);
    const known = password === undefined ? undefined : credentials;
    const matches = await this.secrets.matchesPassword(known?.passwordHash, password ?? '');
    return matches ? known : undefined;
  }
}
