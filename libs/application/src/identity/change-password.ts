// A new password, against the present one; every session of the account ends, and a new one opens in their place.
import type { Principal } from '@bunkai/access';
import type { Fault } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { passwordChangeOf } from './attempt-limits.js';
import { authoriseAccount } from './authorise-account.js';
import type { PasswordVault } from './password-vault.js';
import { normalisePassword, passwordFaults } from './password-rules.js';
import type { Secrets } from './secrets.js';
import type { IssuedSession } from './session.js';
import type { Throttle } from './throttle.js';

export interface ChangePasswordInput {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export type ChangePasswordRefusal = AuthorisationRefusal | RefusalOf<'INVALID_INPUT' | 'RATE_LIMITED'>;

export class ChangePassword {
  constructor(
    private readonly vault: PasswordVault,
    private readonly secrets: Secrets,
    private readonly throttle: Throttle,
  ) {}

  async execute(
    principal: Principal,
    input: ChangePasswordInput,
  ): Promise<Result<IssuedSession, ChangePasswordRefusal>> {
    const signedIn = authoriseAccount(principal, 'account.write');
    if (!signedIn.ok) return signedIn;
    const kept = await this.vault.find(signedIn.value.accountId);
    if (!kept) return refused({ code: 'UNAUTHENTICATED' });
    const faults = passwordFaults(input.newPassword, kept.account.email, '/newPassword');
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const limit = passwordChangeOf(kept.account.id);
    const admitted = await this.throttle.admit([limit]);
    if (!admitted.ok) return admitted;
    if (!(await this.#matches(kept.passwordHash, input.currentPassword))) return refused(wrongPassword);
    const passwordHash = await this.secrets.hashPassword(normalisePassword(input.newPassword) ?? '');
    const organisationId = principal.kind === 'member' ? principal.organisationId : null;
    const session = await this.vault.replace(kept, passwordHash, organisationId);
    if (!session) return refused(wrongPassword);
    await this.throttle.succeeded(limit);
    return ok(session);
  }

  async #matches(passwordHash: string, given: string): Promise<boolean> {
    const password = normalisePassword(given);
    return this.secrets.matchesPassword(password === undefined ? undefined : passwordHash, password ?? '');
  }
}

const wrong: Fault = {
  pointer: '/currentPassword',
  code: 'wrong-password',
  message: { en: 'This is not your present password.', ja: '現在のパスワードが正しくありません。' },
};
const wrongPassword: RefusalOf<'INVALID_INPUT'> = { code: 'INVALID_INPUT', faults: [wrong] };
