import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { iso27017_2015 } from '../iso27017-2015.js';
import { disclosureSchema } from './disclosure-schema.js';

// The package is CommonJS: its default export is the module's.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const schema = disclosureSchema(iso27017_2015);
const validate = ajv.compile(schema);

function disclosure(members: object = {}): unknown {
  return {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: { slug: 'box', name: 'Box', provider: 'acme', model: ['SaaS'], roles: ['provider'] },
    statements: {},
    ...members,
  };
}

const saying = (control: string, fields: object) =>
  disclosure({ statements: { [control]: { status: 'offered', fields } } });

function faults(document: unknown): string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe('the schema of a disclosure', () => {
  it('is itself valid JSON Schema 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it.each([...iso27017_2015.fields.values()].filter(({ example }) => example !== undefined))(
    'takes the example of $path, null, and nothing of another type',
    ({ control, name, example }) => {
      expect(faults(saying(control, { [name]: example }))).toEqual([]);
      expect(faults(saying(control, { [name]: null }))).toEqual([]);
      expect(faults(saying(control, { [name]: { unheardOf: 1 } }))).not.toEqual([]);
    },
  );

  it('titles each control and field in both languages', () => {
    const definitions = schema.$defs as Record<
      string,
      { properties: Record<string, Record<string, unknown>> }
    >;
    expect(definitions['fields-12.4.1']?.properties.logRetention).toMatchObject({
      title: 'Retention',
      'x-title-ja': '保存期間',
    });
    const fields = Object.entries(definitions).flatMap(([name, { properties }]) =>
      name.startsWith('fields-') ? Object.values(properties) : [],
    );
    expect(fields).toHaveLength(252);
    expect(fields.filter((field) => !field.title || !field['x-title-ja'])).toEqual([]);
  });

  it('takes a whole document', () => {
    const document = disclosure({
      statements: {
        '12.4.1': {
          status: 'offered',
          fields: { logRetention: 'indefinite' },
          reviewed: '2026-01-01',
          visibility: 'nda',
        },
        '9.2.3': {
          status: 'not-offered',
          note: { en: 'No.', 'ja-JP': 'なし' },
          evidence: [{ title: 'Terms' }],
        },
      },
      variants: { 'enterprise-eu': { statements: { '12.4.1': { fields: { logRetention: null } } } } },
      upstream: [{ service: 'aws/govcloud', inherits: ['11.2.7'] }],
      attestations: [
        { scheme: 'fedramp', level: 'moderate', issued: '2020-01-01' },
        { scheme: 'isms', level: null },
      ],
      documents: [{ kind: 'sla', title: 'SLA', mediaType: 'text/html', sha256: 'a'.repeat(64) }],
      effectiveFrom: '2026-01-01T00:00:00.5+09:00',
    });
    expect(faults(document)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, boolean]>([
    ['6.1.1', { securityContact: { email: null, phone: '+81-6-0000-0000', hours: { ja: null } } }, true],
    ['6.1.1', { rolesAgreedIn: { url: null } }, true],
    ['12.3.1', { backupSchedule: { window: null }, backupRetention: null }, true],
    ['12.3.1', { backupSchedule: { cron: '* * * * *' } }, false],
    ['12.3.1', { backupRetention: 1 }, false],
    ['6.1.1', { securityContact: { fax: '1' } }, false],
  ])('lets a variant change the parts of an object: on %s, %j: %s', (control, fields, isValid) => {
    const variants = { eu: { statements: { [control]: { fields } } } };
    expect(validate(disclosure({ variants }))).toBe(isValid);
    expect(validate(saying(control, fields))).toBe(false);
  });

  it.each([
    [{ extra: 1 }, ' additionalProperties'],
    [{ format: 'bunkai.disclosure/2' }, '/format const'],
    [{ catalogue: 'iso27017-2026' }, '/catalogue const'],
    [{ statements: { '12.4.2': { status: 'offered' } } }, '/statements additionalProperties'],
    [{ statements: { '12.4.1': {} } }, '/statements/12.4.1 required'],
    [
      { statements: { '12.4.1': { status: 'not-offered', fields: {} } } },
      '/statements/12.4.1/fields false schema',
    ],
    [{ variants: { Big: { statements: {} } } }, '/variants propertyNames'],
    [{ effectiveFrom: '2026-01-01T00:00:00-00:00' }, '/effectiveFrom pattern'],
    [{ attestations: [{ scheme: 'fedramp', level: 'gold' }] }, '/attestations/0/level enum'],
    [{ attestations: [{ scheme: 'isms', level: 'high' }] }, '/attestations/0/level const'],
  ])('refuses %j', (members, fault) => {
    expect(faults(disclosure(members))).toContain(fault);
  });

  it.each(['P', 'PT', 'P1W2D', '-P1D', 'P1.5D', 'P1DT', 'indefinite', 'P1Y '])(
    'refuses %j as a duration',
    (value) => {
      expect(validate(saying('12.3.1', { rpo: value }))).toBe(false);
    },
  );

  it.each(['P1Y', 'P1Y6M', 'PT0S', 'PT0.5S', 'P2W', 'P1YT1S'])('takes %j as a duration', (value) => {
    expect(faults(saying('12.3.1', { rpo: value }))).toEqual([]);
  });
});
