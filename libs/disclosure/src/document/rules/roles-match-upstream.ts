// The provider is always one; it is a customer as well exactly when it builds on another service (JIP-ISMS517, 4.1).
import type { Check } from '../checks/check.js';
import { customerRoleMissing, customerRoleUnfounded, providerRoleMissing } from '../findings.js';
import { isJsonList, isJsonObject, memberOf } from '../json-value.js';
import { at } from '../place.js';

/** Holds for the document as a whole; the faults are those of the roles. */
export const rolesMatchUpstream: Check = (document, place, report) => {
  if (!isJsonObject(document)) return;
  const service = memberOf(document, 'service');
  const roles = isJsonObject(service) ? memberOf(service, 'roles') : undefined;
  if (!isJsonList(roles)) return;
  const rolesPlace = at(place, 'service', 'roles');
  if (!roles.includes('provider')) report(rolesPlace, providerRoleMissing());
  const upstream = memberOf(document, 'upstream') ?? [];
  if (!isJsonList(upstream)) return;
  const isCustomer = roles.includes('customer');
  if (upstream.length > 0 && !isCustomer) report(rolesPlace, customerRoleMissing());
  if (upstream.length === 0 && isCustomer) report(rolesPlace, customerRoleUnfounded());
};
