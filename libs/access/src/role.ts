// The roles a member of an organisation may have; one member may have several.

export const roles = ['owner', 'publisher', 'assessor', 'viewer'] as const;

/**
 * `owner`: everything in its organisation. `publisher`: what a provider does. `assessor`: what a customer does.
 * `viewer`: reading. Every role reads.
 */
export type Role = (typeof roles)[number];

/** Whether `value` is the name of a role. */
export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}
