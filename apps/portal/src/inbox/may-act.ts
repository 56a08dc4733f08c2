// What the reader's roles allow in the inbox; the API decides, and this hides what it would refuse.
import { isAssessor } from '../session/side-roles.js';

/** Every role but the one that may only look. */
export function mayAcknowledge(roles: readonly string[]): boolean {
  return roles.some((role) => ['owner', 'publisher', 'assessor'].includes(role));
}

/** Waivers are the customer's, by its owners and assessors. */
export function mayWaive(
  viewer: {
    readonly roles: readonly string[];
    readonly organisation: { readonly customer: boolean } | null;
  } | null,
): boolean {
  if (!viewer?.organisation?.customer) return false;
  return isAssessor(viewer.roles);
}
