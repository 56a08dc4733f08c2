// The JSON forms of the catalogue's types that do not depend on a field: the `$defs` of both schemas.
import { countryCodes } from '../countries.js';
import { schemes } from '../schemes.js';
import { closedObject, type JsonSchema, listOf, reference } from './json-schema.js';

const fullDate = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const time = '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?';
const offset = '(Z|\\+([01][0-9]|2[0-3]):[0-5][0-9]|-(?!00:00)([01][0-9]|2[0-3]):[0-5][0-9])';

const instant: JsonSchema = {
  type: 'string',
  format: 'date-time',
  pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T${time}${offset}$`,
};

const localizedText: JsonSchema = {
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$' },
      additionalProperties: { type: 'string' },
    },
  ],
};

const schedule: JsonSchema = {
  anyOf: [
    closedObject(
      {
        rrule: { type: 'string' },
        start: { type: 'string' },
        duration: reference('duration'),
        tz: { type: 'string' },
      },
      ['rrule'],
    ),
    closedObject({ every: reference('duration'), window: { type: 'string' }, tz: { type: 'string' } }, [
      'every',
    ]),
  ],
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
  document: {
    ...closedObject({
      title: reference('localizedText'),
      url: reference('url'),
      sha256: reference('sha256'),
    }),
    minProperties: 1,
  },
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  contact: {
    ...closedObject({
      email: { type: 'string' },
      phone: { type: 'string' },
      url: reference('url'),
      hours: reference('localizedText'),
    }),
    anyOf: [{ required: ['email'] }, { required: ['phone'] }, { required: ['url'] }],
  },
  schedule,
  evidence: listOf(reference('document')),
  country: { enum: [...countryCodes] },
  scheme: { enum: [...schemes.keys()] },
};
