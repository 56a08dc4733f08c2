import {
  type ReaderClass,
  effectiveStatements,
  parseDisclosure,
  readerClasses,
  redactFor,
} from '@bunkai/disclosure';
import { disclosureArbitrary } from '@bunkai/disclosure/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disclosureOf } from '../testing/contracts/publishing-stage.js';
import { documentOfVariant } from './document-of-variant.js';

const tenant = { organisationId: '', accountId: '', slug: 'acme' };

it('is a valid disclosure of the same effective statements, for every variant and reader', () => {
  const properties = fc.property(
    disclosureArbitrary,
    fc.constantFrom<ReaderClass>(...readerClasses),
    (full, reader) => {
      const copy = redactFor(full, reader);
      for (const variant of Object.keys(copy.variants ?? {})) {
        const document = documentOfVariant(copy, variant, reader);
        const parsed = parseDisclosure(JSON.parse(JSON.stringify(document)) as never);
        expect(parsed.ok ? [] : parsed.refusal).toEqual([]);
        expect(document.variants).toBeUndefined();
        expect([...effectiveStatements(document, null).keys()]).toEqual([
          ...effectiveStatements(copy, variant).keys(),
        ]);
      }
    },
  );
  fc.assert(properties, { numRuns: 200 });
});

it('does not pass the base off as what a variant withholds', () => {
  const full = {
    ...disclosureOf(tenant, 'compute'),
    variants: { plus: { statements: { '12.4.1': { visibility: 'nda' as const } } } },
  };
  const document = documentOfVariant(redactFor(full, 'public'), 'plus', 'public');
  expect(document.statements['12.4.1']).toEqual({ status: 'offered', visibility: 'nda' });
});

it('leaves out fields that a variant removed altogether', () => {
  const full = {
    ...disclosureOf(tenant, 'compute'),
    variants: { plus: { statements: { '12.4.1': { fields: { logRetentionByType: null } } } } },
  };
  expect(documentOfVariant(full, 'plus', 'nda').statements['12.4.1']).toEqual({ status: 'offered' });
  expect(() => documentOfVariant(full, 'none', 'nda')).toThrow(RangeError);
});
