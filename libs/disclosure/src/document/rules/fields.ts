// The fields of a statement, by the names and types that the catalogue gives the control.
import type { Control } from '@bunkai/catalogue';
import type { Check } from '../checks/check.js';
import { valueOfField } from '../checks/value-of-field.js';
import { unknownField, wrongType } from '../findings.js';
import { isJsonObject } from '../json-value.js';
import { at } from '../place.js';

/** Fields that `control` has; an unknown control is reported elsewhere, and leaves the names open. */
export function knownFields(control: Control | undefined): Check {
  return (value, place, report) => {
    if (!isJsonObject(value)) return report(place, wrongType('object', value));
    for (const name of control ? Object.keys(value) : []) {
      if (control?.fields.has(name) === false) report(at(place, name), unknownField(name, control.id));
    }
  };
}

/** Values of the types of `control`'s fields; `null` is a field left undisclosed. */
export function typedFields(control: Control | undefined): Check {
  return (value, place, report) => {
    for (const [name, fieldValue] of isJsonObject(value) ? Object.entries(value) : []) {
      const field = control?.fields.get(name);
      if (field && fieldValue !== null) valueOfField(field)(fieldValue, at(place, name), report);
    }
  };
}
