// The names that providers, services and variants have in URLs and references.
import { invalidServiceName, invalidSlug } from '../findings.js';
import { type Check, string } from './check.js';

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const maxLength = 63;

/** Whether `value` is a slug: lower-case letters, digits and single hyphens, at most 63 characters. */
export function isSlug(value: string): boolean {
  return value.length <= maxLength && pattern.test(value);
}

export const slug: Check = string((value) => (isSlug(value) ? undefined : invalidSlug(value)));

/** The name of a service among all: `<provider>/<slug>`. */
export const serviceName: Check = string((value) => {
  // A third part keeps a text of many slashes from being split into as many pieces.
  const parts = value.split('/', 3);
  return parts.length === 2 && parts.every(isSlug) ? undefined : invalidServiceName(value);
});
