// The statements of the base: known controls, the members of a statement, and fields only on what is offered.
import type { Catalogue, Control } from '@bunkai/catalogue';
import { type Check, both } from '../checks/check.js';
import { members } from '../checks/members.js';
import { fieldsWithoutOffer, unknownControl, wrongType } from '../findings.js';
import { isJsonObject, memberOf } from '../json-value.js';
import { at } from '../place.js';
import { knownFields, typedFields } from './fields.js';
import { optionalMembers, status } from './statement-members.js';

/** The map `statements`; without a catalogue, controls and fields are not looked up. */
export function statements(catalogue: Catalogue | undefined): Check {
  return byControl(catalogue, (control) =>
    both(
      members({
        required: { status },
        optional: { ...optionalMembers, fields: both(knownFields(control), typedFields(control)) },
      }),
      fieldsOnlyIfOffered,
    ),
  );
}

/** A map of control id to something, each checked by what `checkFor` gives for its control. */
export function byControl(
  catalogue: Catalogue | undefined,
  checkFor: (control: Control | undefined, id: string) => Check,
): Check {
  return (value, place, report) => {
    if (!isJsonObject(value)) return report(place, wrongType('object', value));
    for (const [id, each] of Object.entries(value)) {
      const control = catalogue?.controls.get(id);
      if (catalogue && !control) report(at(place, id), unknownControl(id, catalogue.edition));
      checkFor(control, id)(each, at(place, id), report);
    }
  };
}

const fieldsOnlyIfOffered: Check = (statement, place, report) => {
  if (!isJsonObject(statement) || !Object.hasOwn(statement, 'fields')) return;
  if (isWithoutFields(memberOf(statement, 'status'))) report(at(place, 'fields'), fieldsWithoutOffer());
};

/** Whether `status` is one under which a statement has no fields; a missing or unknown status is not. */
export function isWithoutFields(status: unknown): boolean {
  return status === 'not-offered' || status === 'not-applicable';
}
