// Decides whether a principal may do something. Which rows it may do it to is row-level security's to say.
import { type Action, type ActionRule, actions } from './action.js';
import type { Principal } from './principal.js';

/** Whether `principal` may do `action` at all; for members, within their own organisation. */
export function permits(principal: Principal, action: Action): boolean {
  const { allowed, side }: ActionRule = actions[action];
  if (allowed === 'everyone') return true;
  if (allowed === 'account') return principal.kind !== 'anonymous';
  if (principal.kind !== 'member') return false;
  if (side !== undefined && !principal[side]) return false;
  return principal.roles.some((role) => allowed.includes(role));
}
