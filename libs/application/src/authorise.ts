// The first step of a use case that acts for an organisation: who is it, and may they?
import { type Action, type MemberPrincipal, type Principal, permits } from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from './refusal.js';

export type AuthorisationRefusal = RefusalOf<'UNAUTHENTICATED' | 'FORBIDDEN'>;

/** The member that may do `action` in its organisation; UNAUTHENTICATED without an organisation, FORBIDDEN by role or side. */
export function authorise(
  principal: Principal,
  action: Action,
): Result<MemberPrincipal, AuthorisationRefusal> {
  if (principal.kind !== 'member') return refused({ code: 'UNAUTHENTICATED' });
  return permits(principal, action) ? ok(principal) : refused({ code: 'FORBIDDEN' });
}
