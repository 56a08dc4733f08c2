// Registers a person: with an organisation of its own, with an invitation to one, or alone for now.
import type { Fault } from '@bunkai/disclosure';
import { type Result, newId, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import type { Account, AccountLocale } from './account.js';
import { signUpFrom } from './attempt-limits.js';
import { displayNameFaults } from './display-name.js';
import { emailFaults, normaliseEmail } from './email-address.js';
import { type OrganisationInput, readOrganisation } from './organisation-input.js';
import { normalisePassword, passwordFaults } from './password-rules.js';
import type { Joining, RegisterAccount } from './register-account.js';
import type { Secrets } from './secrets.js';
import type { IssuedSession } from './session.js';
import type { Throttle } from './throttle.js';

export interface SignUpInput {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly locale: AccountLocale;
  /** An organisation to found; not together with an invitation. */
  readonly organisation: OrganisationInput | null;
  /** The token of an invitation that went to this address. */
  readonly invitationToken: string | null;
  /** The network address that the request came from. */
  readonly address: string;
}

export type SignUpRefusal = RefusalOf<
  'INVALID_INPUT' | 'RATE_LIMITED' | 'REGISTRATION_REFUSED' | 'ALREADY_EXISTS' | 'INVITATION_UNUSABLE'
>;

export class SignUp {
  constructor(
    private readonly registration: RegisterAccount,
    private readonly secrets: Secrets,
    private readonly throttle: Throttle,
  ) {}

  /** An address that is registered already gets REGISTRATION_REFUSED, after the same work as any other. */
  async execute(input: SignUpInput): Promise<Result<IssuedSession, SignUpRefusal>> {
    const account: Account = {
      id: newId(),
      email: normaliseEmail(input.email),
      displayName: input.displayName.trim(),
      locale: input.locale,
    };
    const joining = readJoining(input);
    const faults = [...accountFaults(account, input.password), ...(joining.ok ? [] : joining.refusal)];
    if (!joining.ok || faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const admitted = await this.throttle.admit([signUpFrom(input.address)]);
    if (!admitted.ok) return admitted;
    const passwordHash = await this.secrets.hashPassword(normalisePassword(input.password) ?? '');
    return this.registration.register(account, passwordHash, joining.value);
  }
}

function readJoining(input: SignUpInput): Result<Joining, readonly Fault[]> {
  const { organisation, invitationToken } = input;
  if (organisation && invitationToken !== null) {
    const message = {
      en: 'Found an organisation or accept an invitation, not both at once.',
      ja: '組織の作成と招待の受諾は同時にはできません。',
    };
    return refused([{ pointer: '/organisation', code: 'founding-and-invited', message }]);
  }
  if (invitationToken !== null) return { ok: true, value: { kind: 'invitation', token: invitationToken } };
  if (!organisation) return { ok: true, value: { kind: 'none' } };
  const read = readOrganisation(organisation, '/organisation');
  return read.ok ? { ok: true, value: { kind: 'organisation', organisation: read.value } } : read;
}

function accountFaults(account: Account, password: string): readonly Fault[] {
  return [
    ...emailFaults(account.email, '/email'),
    ...passwordFaults(password, account.email, '/password'),
    ...displayNameFaults(account.displayName, '/displayName'),
  ];
}
