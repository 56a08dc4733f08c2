// Who asks: nobody known, a person, or a person acting for an organisation.
import type { Role } from './role.js';

export type Principal = AnonymousPrincipal | AccountPrincipal | MemberPrincipal;

/** Nobody is signed in. */
export interface AnonymousPrincipal {
  readonly kind: 'anonymous';
}

/** Signed in, but acting for no organisation. */
export interface AccountPrincipal {
  readonly kind: 'account';
  readonly accountId: string;
}

/** Signed in and acting for one organisation, of which it is a member. */
export interface MemberPrincipal {
  readonly kind: 'member';
  readonly accountId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** Whether the organisation is a cloud service provider. */
  readonly provider: boolean;
  /** Whether the organisation is a cloud service customer. */
  readonly customer: boolean;
}

export const anonymous: AnonymousPrincipal = { kind: 'anonymous' };
