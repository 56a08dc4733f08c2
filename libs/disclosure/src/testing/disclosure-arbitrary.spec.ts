import { disclosureSchema, iso27017_2015 } from '@bunkai/catalogue';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDisclosure } from '../document/parse-disclosure.js';
import { disclosureArbitrary } from './disclosure-arbitrary.js';

// The package is CommonJS: its default export is the module's.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const validate = ajv.compile(disclosureSchema(iso27017_2015));

it('makes disclosures that are valid, and that the JSON Schema takes', () => {
  fc.assert(
    fc.property(disclosureArbitrary, (disclosure) => {
      expect(parseDisclosure(disclosure)).toMatchObject({ ok: true });
      validate(disclosure);
      expect(validate.errors ?? []).toEqual([]);
    }),
  );
});
