import { disclosureSchema, iso27017_2015, requirementsSchema } from '@bunkai/catalogue';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disclosureDocuments } from './disclosure-documents.js';
import { requirementsDocuments } from './requirements-documents.js';

// Formats are annotations in JSON Schema 2020-12.
const ajv = new Ajv2020({ strict: false, validateFormats: false });

it('the JSON Schemas accept what is valid', () => {
  const acceptsDisclosure = ajv.compile(disclosureSchema(iso27017_2015));
  const acceptsRequirements = ajv.compile(requirementsSchema(iso27017_2015));
  fc.assert(
    fc.property(disclosureDocuments(), requirementsDocuments(), (disclosure, requirements) => {
      expect(acceptsDisclosure(disclosure) || acceptsDisclosure.errors).toBe(true);
      expect(acceptsRequirements(requirements) || acceptsRequirements.errors).toBe(true);
    }),
    { numRuns: 300, seed: 5 },
  );
}, 60_000);
