// The variants: what each changes must be well formed, and what results must be a valid statement.
import type { Catalogue } from '@bunkai/catalogue';
import { type Check, both } from '../checks/check.js';
import { members } from '../checks/members.js';
import { isSlug } from '../checks/slug.js';
import { text } from '../checks/text.js';
import { invalidSlug, missingMember, wrongType } from '../findings.js';
import { type JsonObject, type JsonValue, isJsonObject, memberOf } from '../json-value.js';
import { at } from '../place.js';
import { knownFields } from './fields.js';
import { mergedFields, rememberBeyondRepair } from './merged-fields.js';
import { optionalMembers, status } from './statement-members.js';
import { byControl } from './statements.js';

/** The map `variants` of a document whose base statements are `base`. */
export function variants(catalogue: Catalogue | undefined, base: JsonValue | undefined): Check {
  const variant = members({
    required: { statements: patches(catalogue, isJsonObject(base) ? base : undefined) },
    optional: { name: text },
  });
  return (value, place, report) => {
    if (!isJsonObject(value)) return report(place, wrongType('object', value));
    for (const [id, each] of Object.entries(value)) {
      if (!isSlug(id)) report(at(place, id), invalidSlug(id));
      variant(each, at(place, id), report);
    }
  };
}

function patches(catalogue: Catalogue | undefined, base: JsonObject | undefined): Check {
  const isBeyondRepair = rememberBeyondRepair();
  return byControl(catalogue, (control, id) =>
    both(
      // Field names are looked up even where null removes the field: a misspelt removal would disclose what it meant to hide.
      members({ optional: { status, ...optionalMembers, fields: knownFields(control) } }),
      // Where the base's statements cannot be read, what they lack is not known.
      base && !Object.hasOwn(base, id) ? hasStatus : () => undefined,
      mergedFields(control, base && memberOf(base, id), isBeyondRepair),
    ),
  );
}

const hasStatus: Check = (patch, place, report) => {
  if (isJsonObject(patch) && !Object.hasOwn(patch, 'status')) {
    report(at(place, 'status'), missingMember('status'));
  }
};
