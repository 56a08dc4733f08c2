// The services that this one is built on, and the controls whose statement is left to them.
import type { Catalogue } from '@bunkai/catalogue';
import { type Check, list, nullable, string } from '../checks/check.js';
import { members } from '../checks/members.js';
import { serviceName } from '../checks/slug.js';
import { unknownControl } from '../findings.js';

/** The list `upstream`; without a catalogue, any control may be inherited. */
export function upstream(catalogue: Catalogue | undefined): Check {
  const control = string((id) =>
    !catalogue || catalogue.controls.has(id) ? undefined : unknownControl(id, catalogue.edition),
  );
  return list(
    members({ required: { service: serviceName }, optional: { inherits: nullable(list(control)) } }),
  );
}
