// The JSON forms of the catalogue's types that do not depend on a field: the `$defs` of both schemas.
import { countryCodes } from '../countries.js';
import { schemes } from '../schemes.js';
import { closedObject, type JsonSchema, listOf, nullable, reference } from './json-schema.js';

const fullDate = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const time = '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?';
const offset = '(Z|\\+([01][0-9]|2[0-3]):[0-5][0-9]|-(?!00:00)([01][0-9]|2[0-3]):[0-5][0-9])';

const instant: JsonSchema = {
  type: 'string',
  format: 'date-time',
  pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T${time}${offset}$`,
};

const languageTag = '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$';

const localizedText: JsonSchema = {
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: languageTag },
      additionalProperties: { type: 'string' },
    },
  ],
};

const documentMembers = {
  title: reference('localizedText'),
  url: reference('url'),
  sha256: reference('sha256'),
};

const contactMembers = {
  email: { type: 'string' },
  phone: { type: 'string' },
  url: reference('url'),
  hours: reference('localizedText'),
};

const tz = { type: 'string' };
const byRule = { rrule: { type: 'string' }, start: { type: 'string' }, duration: reference('duration'), tz };
const byInterval = { every: reference('duration'), window: { type: 'string' }, tz };
const schedule: JsonSchema = {
  anyOf: [closedObject(byRule, ['rrule']), closedObject(byInterval, ['every'])],
};

/** Definitions by name; the pattern of a duration is ISO 8601-1's, whole numbers but for the seconds. */
export const valueShapes: Readonly<Record<string, JsonSchema>> = {
  slug: { type: 'string', maxLength: 63, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  localizedText,
  duration: {
    type: 'string',
    pattern:
      '^P(?:[0-9]+W|(?=[0-9]|T[0-9])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\\.[0-9]+)?S)?)?)$',
  },
  instant,
  date: { anyOf: [{ type: 'string', format: 'date', pattern: fullDate }, instant] },
  // An absolute URL of WHATWG, which takes more than RFC 3986 does: no `format`.
  url: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:\\S+$' },
  document: { ...closedObject(documentMembers), minProperties: 1 },
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  contact: {
    ...closedObject(contactMembers),
    anyOf: [{ required: ['email'] }, { required: ['phone'] }, { required: ['url'] }],
  },
  schedule,
  evidence: listOf(reference('document')),
  country: { enum: [...countryCodes] },
  scheme: { enum: [...schemes.keys()] },
};

/** The object with any of these members, `null` removing what it is merged into, or nothing (RFC 7386). */
function patchOf(members: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const patches = Object.entries(members).map(([name, schema]) => {
    const isText = schema.$ref === '#/$defs/localizedText';
    return [name, nullable(isText ? reference('textPatch') : schema)] as const;
  });
  return { type: 'object', properties: Object.fromEntries(patches), additionalProperties: { type: 'null' } };
}

/** Definitions of what a variant may give in part, by the type and `Patch`. */
export const patchShapes: Readonly<Record<string, JsonSchema>> = {
  textPatch: {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        patternProperties: { [languageTag]: { type: ['string', 'null'] } },
        additionalProperties: { type: 'null' },
      },
    ],
  },
  documentPatch: patchOf(documentMembers),
  contactPatch: patchOf(contactMembers),
  schedulePatch: patchOf({ ...byRule, ...byInterval }),
};
