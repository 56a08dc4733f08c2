// The first step of a use case of a person, whichever organisation it acts for, or none.
import {
  type AccountPrincipal,
  type Action,
  type MemberPrincipal,
  type Principal,
  permits,
} from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';

/** Whoever is signed in and may do `action`. */
export function authoriseAccount(
  principal: Principal,
  action: Action,
): Result<AccountPrincipal | MemberPrincipal, AuthorisationRefusal> {
  if (principal.kind === 'anonymous') return refused({ code: 'UNAUTHENTICATED' });
  return permits(principal, action) ? ok(principal) : refused({ code: 'FORBIDDEN' });
}
