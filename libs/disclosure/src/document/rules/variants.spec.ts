import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json-value.js';
import { changed, faultsOf } from '../parse-disclosure.harness.js';

const place = '/variants/free/statements';
/** The faults where the variant `free` makes `patch` of the base's statement on `control`. */
const faultsOfPatch = (control: string, patch: JsonValue) =>
  faultsOf(changed('/variants/free/statements', { [control]: patch }));

describe('a variant', () => {
  it.each<[JsonValue, ...string[]]>([
    [[], '/variants wrong-type'],
    [{}],
    [{ Free: { statements: {} } }, '/variants/Free invalid-slug'],
    [{ __proto: { statements: {} } }, '/variants/__proto invalid-slug'],
    [{ constructor: { statements: {} } }],
    [{ free: {} }, '/variants/free/statements missing-member'],
    [{ free: null }, '/variants/free wrong-type'],
    [{ free: { statements: {}, name: {} } }, '/variants/free/name empty-object'],
    [{ free: { statements: {}, price: 0 } }, '/variants/free/price unknown-member'],
    [
      { free: { statements: { '1.1': { status: 'offered' } } } },
      '/variants/free/statements/1.1 unknown-control',
    ],
  ])('%j', (variants, ...faults) => {
    expect(faultsOf(changed('/variants', variants))).toEqual(faults);
  });

  it.each<[string, JsonValue, ...string[]]>([
    ['12.4.1', {}],
    ['12.4.1', null, `${place}/12.4.1 wrong-type`],
    ['12.4.1', { status: null }, `${place}/12.4.1/status wrong-type`],
    ['12.4.1', { note: {} }, `${place}/12.4.1/note empty-object`],
    ['12.4.1', { evidence: [{ url: 'x' }] }, `${place}/12.4.1/evidence/0/url invalid-url`],
    ['12.4.1', { extra: 1 }, `${place}/12.4.1/extra unknown-member`],
    ['11.2.7', {}, `${place}/11.2.7/status missing-member`],
    ['11.2.7', { status: 'offered', fields: { disposalPolicy: { title: 'Disposal' } } }],
    ['11.2.7', { status: 'offered', fields: { disposalPolicy: null } }],
  ])('that changes %s by %j', (control, patch, ...faults) => {
    expect(faultsOfPatch(control, patch)).toEqual(faults);
  });
});

describe('the fields of a variant', () => {
  it.each<[string, JsonValue, ...string[]]>([
    ['12.4.1', [], `${place}/12.4.1/fields wrong-type`],
    ['12.4.1', { logRetention: null }],
    ['12.4.1', { logRetention: 'never' }, `${place}/12.4.1/fields/logRetention invalid-duration`],
    ['12.4.1', { logRetentoin: null }, `${place}/12.4.1/fields/logRetentoin unknown-field`],
    ['12.4.1', { constructor: {} }, `${place}/12.4.1/fields/constructor unknown-field`],
    ['6.1.1', { securityContact: { phone: '1' } }],
    ['6.1.1', { securityContact: { phone: 1 } }, `${place}/6.1.1/fields/securityContact/phone wrong-type`],
    [
      '6.1.1',
      { securityContact: { email: null } },
      `${place}/6.1.1/fields/securityContact one-member-needed`,
    ],
    ['6.1.1', { securityContact: { email: null, url: 'https://example.jp/' } }],
    ['6.1.1', { securityContact: 'mail' }, `${place}/6.1.1/fields/securityContact wrong-type`],
    [
      '12.1.2',
      { maintenanceWindow: { rrule: null, every: 'P1W' } },
      // What the base gave does not go with what the variant made of it.
      '/statements/12.1.2/fields/maintenanceWindow/start unknown-member',
    ],
    [
      '12.1.2',
      { maintenanceWindow: { rrule: null } },
      `${place}/12.1.2/fields/maintenanceWindow schedule-form`,
    ],
    [
      '12.1.2',
      { maintenanceWindow: { every: 'P1D' } },
      `${place}/12.1.2/fields/maintenanceWindow schedule-form`,
    ],
    [
      '12.1.2',
      { maintenanceWindow: { duration: 4 } },
      `${place}/12.1.2/fields/maintenanceWindow/duration wrong-type`,
    ],
    [
      '12.4.1',
      { logRetentionByType: [{ retention: 'P1Y' }] },
      `${place}/12.4.1/fields/logRetentionByType/0/type missing-member`,
    ],
  ])('%s %j', (control, fields, ...faults) => {
    expect(faultsOfPatch(control, { fields })).toEqual(faults);
  });

  it.each(['not-offered', 'not-applicable'])(
    'mean nothing, whatever they are, where the variant is %s',
    (status) => {
      expect(faultsOfPatch('12.4.1', { status, fields: { logRetention: 7 } })).toEqual([]);
    },
  );

  it('mean nothing where the base is not offered, until the variant offers', () => {
    expect(faultsOfPatch('7.2.2', { fields: { staffTraining: 7 } })).toEqual([]);
    expect(faultsOfPatch('7.2.2', { status: 'offered', fields: { staffTraining: 7 } })).toEqual([
      `${place}/7.2.2/fields/staffTraining wrong-type`,
    ]);
  });

  it('do not have the faults of the base told again', () => {
    const document = changed('/statements/6.1.1/fields/securityContact', { email: 'nobody', phone: '1' });
    const variants = {
      a: { statements: { '6.1.1': { fields: { securityContact: { phone: '2' } } } } },
      b: { statements: { '6.1.1': { fields: { securityContact: { phone: 3 } } } } },
    };
    expect(faultsOf({ ...(document as object), variants })).toEqual([
      '/statements/6.1.1/fields/securityContact/email invalid-email',
      '/variants/b/statements/6.1.1/fields/securityContact/phone wrong-type',
    ]);
  });

  it('stop at the first thousand faults, of however many variants of however large a base', () => {
    const huge = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`x-${index}`, 'text']));
    const patch = { statements: { '6.1.1': { fields: { securityContact: { hours: { en: '24x7' } } } } } };
    const document = {
      ...(changed('/statements/6.1.1/fields/securityContact', { phone: '1', ...huge }) as object),
      variants: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`v${index}`, patch])),
    };
    expect(faultsOf(document)).toHaveLength(1_001);
  });
});
