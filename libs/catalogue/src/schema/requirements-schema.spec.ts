import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { iso27017_2015 } from '../iso27017-2015.js';
import { requirementsSchema } from './requirements-schema.js';

// The package is CommonJS: its default export is the module's.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const schema = requirementsSchema(iso27017_2015);
const validate = ajv.compile(schema);

const requiring = (test: unknown) => ({
  format: 'bunkai.requirements/1',
  catalogue: 'iso27017-2015',
  name: { en: 'Retail bank', ja: '銀行' },
  requirements: [
    { id: 'R-01', control: '12.4.1', severity: 'mandatory', scope: 'chain', title: 'Logs', test },
  ],
});

const retention = { field: '12.4.1/logRetention', op: 'atLeast', value: 'P1Y' };

describe('the schema of requirements', () => {
  it('is itself valid JSON Schema 2020-12', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it.each([...iso27017_2015.fields.keys()])('lets %s be asked for', (field) => {
    expect(validate(requiring({ field, op: 'disclosed' }))).toBe(true);
  });

  it.each([
    [retention],
    [{ field: '12.4.1/logRetention', op: 'equals', value: 'indefinite' }],
    [{ all: [retention, { any: [] }, { not: retention }] }],
    [
      {
        every: '12.4.1/logRetentionByType',
        where: { not: { field: './retention', op: 'disclosed' } },
        test: { all: [] },
      },
    ],
    [{ some: 'attestations', test: { field: './level', op: 'atLeast', value: 'fedramp:moderate' } }],
    [{ some: 'attestations', test: { field: './expires', op: 'notExpired' } }],
    [{ some: 'upstream', test: { field: './inherits', op: 'contains', value: '11.2.7' } }],
    [{ field: '18.1.1/storageCountries', op: 'subsetOf', value: ['JP', { group: 'EEA' }] }],
    [{ field: '12.4.1/@commitment', op: 'atLeast', value: 'contractual' }],
    [{ field: '12.4.1/@reviewed', op: 'ageAtMost', value: 'P1Y' }],
    [{ field: '14.1.1/availabilityTarget', op: 'oneOf', value: [99.9, 99.95] }],
  ])('takes %j', (test) => {
    expect(validate(requiring(test))).toBe(true);
  });

  it.each([
    [{ field: '12.4.1/nothing', op: 'disclosed' }],
    [{ field: '12.4.1/logRetention', op: 'disclosed', value: true }],
    [{ field: '12.4.1/logRetention', op: 'contains', value: 'P1Y' }],
    [{ field: '12.4.1/logRetention', op: 'atLeast', value: '1 year' }],
    [{ field: '12.3.1/rpo', op: 'equals', value: 'indefinite' }],
    [{ field: './retention', op: 'disclosed' }],
    [{ field: '8.1.1/customerContentUsedForAi', op: 'atLeast', value: 'never' }],
    [{ field: '18.1.1/storageCountries', op: 'contains', value: { group: 'EEA' } }],
    [{ field: '18.1.1/storageCountries', op: 'subsetOf', value: [{ group: 'EFTA' }] }],
    [{ every: '12.4.1/logRetentionByType', test: retention }],
    [{ every: '12.4.1/logRetentionByType', test: { some: 'attestations', test: { all: [] } } }],
    [{ every: '12.4.1/logRetention', test: { all: [] } }],
    [{ some: 'attestations', test: { field: './level', op: 'equals', value: 'moderate' } }],
    [{ all: [], any: [] }],
    [null],
  ])('refuses %j', (test) => {
    expect(validate(requiring(test))).toBe(false);
  });

  it('refuses unknown members and other editions', () => {
    expect(validate({ ...requiring(retention), extra: 1 })).toBe(false);
    expect(validate({ ...requiring(retention), catalogue: 'iso27017-2026' })).toBe(false);
  });
});
