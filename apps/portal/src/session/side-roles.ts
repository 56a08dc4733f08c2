// What roles allow on each side; the API decides, and pages hide what it would refuse.

/** Does what a provider does: services, releases, subscribers. */
export function isPublisher(roles: readonly string[]): boolean {
  return roles.some((role) => role === 'owner' || role === 'publisher');
}

/** Does what a customer does: requirements, subscriptions, waivers. */
export function isAssessor(roles: readonly string[]): boolean {
  return roles.some((role) => role === 'owner' || role === 'assessor');
}
