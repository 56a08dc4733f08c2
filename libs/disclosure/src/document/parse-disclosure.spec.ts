import { findCatalogue } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from './json-value.js';
import { parseDisclosure } from './parse-disclosure.js';
import { changed, faultsOf, hash, validDisclosure } from './parse-disclosure.harness.js';

type Example = readonly [path: string, value: JsonValue | undefined, ...faults: string[]];

function examples(title: string, table: readonly Example[]): void {
  describe(title, () => {
    it.each(table.map(([path, value, ...faults]) => ({ path, value, faults })))(
      '$path = $value',
      (example) => {
        expect(faultsOf(changed(example.path, example.value))).toEqual(example.faults);
      },
    );
  });
}

describe('a disclosure', () => {
  it('that breaks no rule is handed out as it is', () => {
    const result = parseDisclosure(validDisclosure);
    expect(result).toEqual({ ok: true, value: validDisclosure });
    expect(result.ok && result.value).toBe(validDisclosure);
  });

  it('needs no more than the required members', () => {
    const service = { slug: 's', name: '', provider: 'p', model: ['SaaS'], roles: ['provider'] };
    const { format, catalogue } = validDisclosure as { format: string; catalogue: string };
    expect(faultsOf({ format, catalogue, service, statements: {} })).toEqual([]);
  });

  it.each<JsonValue>([null, [], 'text', 1, true])('is an object, not %j', (value) => {
    expect(faultsOf(value)).toEqual([' wrong-type']);
  });

  it('that is empty lacks every required member', () => {
    const missing = ['/format', '/catalogue', '/service', '/statements'];
    expect(faultsOf({})).toEqual(missing.map((pointer) => `${pointer} missing-member`));
  });

  it('may state every example of the catalogue', () => {
    const controls = [...(findCatalogue('iso27017-2015')?.controls.values() ?? [])];
    const fields = controls.flatMap((control) => [...control.fields.values()]);
    expect(fields).toHaveLength(252);
    // One field of the catalogue comes without an example.
    const stated = fields.filter(({ example }) => example !== undefined);
    expect(stated).toHaveLength(251);
    for (const { control, name, example } of stated) {
      const statements = { [control]: { status: 'offered', fields: { [name]: example as JsonValue } } };
      expect(faultsOf({ ...validDisclosure, variants: {}, statements })).toEqual([]);
    }
  });

  it('has its faults told in both languages', () => {
    const result = parseDisclosure(changed('/service/model', ['XaaS']));
    expect(result.ok ? [] : result.refusal).toEqual([
      {
        pointer: '/service/model/0',
        code: 'unknown-code',
        message: {
          en: '"XaaS" is not one of IaaS, PaaS, SaaS',
          ja: '「XaaS」は使えません（使える値: IaaS, PaaS, SaaS）',
        },
      },
    ]);
  });

  it('has its faults told in the order of the document, missing members last', () => {
    const document = {
      attestations: [{ scheme: 'none' }, 1],
      statements: { '7.2.2': { fields: {}, status: 'not-offered', extra: 1 }, x: { status: 'offered' } },
      service: { roles: ['customer'], slug: 'A' },
      format: 1,
      catalogue: 'iso27017-2015',
    };
    expect(faultsOf(document)).toEqual([
      '/attestations/0/scheme unknown-code',
      '/attestations/1 wrong-type',
      '/statements/7.2.2/fields fields-without-offer',
      '/statements/7.2.2/extra unknown-member',
      '/statements/x unknown-control',
      '/service/roles role-missing',
      '/service/roles role-unfounded',
      '/service/slug invalid-slug',
      '/service/name missing-member',
      '/service/provider missing-member',
      '/service/model missing-member',
      '/format wrong-type',
    ]);
  });

  it('with very many faults has the first thousand told', () => {
    const upstream = Array.from({ length: 200_000 }, () => ({ service: 'none' }));
    const faults = faultsOf(changed('/upstream', upstream));
    expect(faults).toHaveLength(1_001);
    expect(faults[999]).toBe('/upstream/999/service invalid-service');
    expect(faults[1_000]).toBe(' too-many-faults');
  });

  it('with exactly a thousand faults has no more than those told', () => {
    const upstream = Array.from({ length: 1_000 }, () => ({ service: 'none' }));
    expect(faultsOf(changed('/upstream', upstream))).toHaveLength(1_000);
  });
});

examples('the head', [
  ['/format', 'bunkai.disclosure/2', '/format wrong-format'],
  ['/format', null, '/format wrong-type'],
  ['/catalogue', 'iso27017-2031', '/catalogue unknown-catalogue'],
  ['/catalogue', 'toString', '/catalogue unknown-catalogue'],
  ['/catalogue', 2015, '/catalogue wrong-type'],
  ['/effectiveFrom', undefined],
  ['/effectiveFrom', '2026-10-01', '/effectiveFrom invalid-instant'],
  ['/effectiveFrom', '2026-10-01T00:00:00-00:00', '/effectiveFrom invalid-instant'],
  ['/effectiveFrom', null, '/effectiveFrom wrong-type'],
  ['/extra', 1, '/extra unknown-member'],
  ['/constructor', {}, '/constructor unknown-member'],
  ['/__proto__', { format: 1 }, '/__proto__ unknown-member'],
  ['/a~b', 1, '/a~0b unknown-member'],
]);

it('escapes pointers as RFC 6901 has it', () => {
  expect(faultsOf({ ...validDisclosure, 'a/b~c': 1, '': 1 })).toEqual([
    '/a~1b~0c unknown-member',
    '/ unknown-member',
  ]);
});

examples('the service', [
  ['/service', [], '/service wrong-type'],
  ['/service/slug', 'Upper', '/service/slug invalid-slug'],
  ['/service/slug', 'a--b', '/service/slug invalid-slug'],
  ['/service/slug', '-a', '/service/slug invalid-slug'],
  ['/service/slug', '', '/service/slug invalid-slug'],
  ['/service/slug', 'a'.repeat(63)],
  ['/service/slug', 'a'.repeat(64), '/service/slug invalid-slug'],
  ['/service/slug', 'a\n', '/service/slug invalid-slug'],
  ['/service/provider', 'a/b', '/service/provider invalid-slug'],
  ['/service/name', {}, '/service/name empty-object'],
  [
    '/service/name',
    { english: 'x', 'not a tag': 1 },
    '/service/name/not a tag invalid-language-tag',
    '/service/name/not a tag wrong-type',
  ],
  ['/service/name', 1, '/service/name wrong-type'],
  ['/service/model', [], '/service/model empty-list'],
  ['/service/model', 'SaaS', '/service/model wrong-type'],
  ['/service/model', ['SaaS', 'saas'], '/service/model/1 unknown-code'],
  ['/service/roles', ['provider'], '/service/roles role-missing'],
  ['/service/roles', ['customer'], '/service/roles role-missing'],
  ['/service/roles', ['customer', 'provider']],
  ['/service/roles', ['provider', 'customer', 'auditor'], '/service/roles/2 unknown-code'],
  ['/upstream', [], '/service/roles role-unfounded'],
  ['/upstream', undefined, '/service/roles role-unfounded'],
  ['/service/constructor', 1, '/service/constructor unknown-member'],
]);

examples('a statement', [
  ['/statements', [], '/statements wrong-type'],
  ['/statements/9.9.9', { status: 'offered' }, '/statements/9.9.9 unknown-control'],
  ['/statements/__proto__', { status: 'offered' }, '/statements/__proto__ unknown-control'],
  [
    '/statements/constructor',
    {},
    '/statements/constructor unknown-control',
    '/statements/constructor/status missing-member',
  ],
  ['/statements/7.2.2', null, '/statements/7.2.2 wrong-type'],
  ['/statements/7.2.2', {}, '/statements/7.2.2/status missing-member'],
  ['/statements/7.2.2/status', 'maybe', '/statements/7.2.2/status unknown-code'],
  ['/statements/7.2.2/status', null, '/statements/7.2.2/status wrong-type'],
  ['/statements/7.2.2/fields', {}, '/statements/7.2.2/fields fields-without-offer'],
  ['/statements/12.4.1/status', 'not-applicable', '/statements/12.4.1/fields fields-without-offer'],
  ['/statements/12.4.1/fields', {}],
  ['/statements/12.4.1/fields', null, '/statements/12.4.1/fields wrong-type'],
  ['/statements/12.4.1/fields', { logRetention: null }],
  ['/statements/12.4.1/fields/unknown', null, '/statements/12.4.1/fields/unknown unknown-field'],
  ['/statements/12.4.1/fields/__proto__', 1, '/statements/12.4.1/fields/__proto__ unknown-field'],
  ['/statements/12.4.1/fields/logRetention', 'indefinite'],
  [
    '/statements/12.4.1/fields/logRetention',
    '1 year',
    '/statements/12.4.1/fields/logRetention invalid-duration',
  ],
  ['/statements/12.4.1/commitment', 'firm', '/statements/12.4.1/commitment unknown-code'],
  ['/statements/12.4.1/visibility', 'private', '/statements/12.4.1/visibility unknown-code'],
  ['/statements/12.4.1/reviewed', '2026-04-01T00:00:00Z'],
  ['/statements/12.4.1/reviewed', '2026-02-29', '/statements/12.4.1/reviewed invalid-date'],
  ['/statements/12.4.1/note', ''],
  ['/statements/12.4.1/note', null, '/statements/12.4.1/note wrong-type'],
  ['/statements/12.4.1/evidence', []],
  ['/statements/12.4.1/evidence', { title: 'x' }, '/statements/12.4.1/evidence wrong-type'],
  ['/statements/12.4.1/evidence', [{}], '/statements/12.4.1/evidence/0 one-member-needed'],
  [
    '/statements/12.4.1/evidence/0/sha256',
    'A'.repeat(64),
    '/statements/12.4.1/evidence/0/sha256 invalid-sha256',
  ],
  ['/statements/12.4.1/evidence/0/kind', 'sla', '/statements/12.4.1/evidence/0/kind unknown-member'],
  ['/statements/12.4.1/Status', 'offered', '/statements/12.4.1/Status unknown-member'],
]);

examples('upstream', [
  ['/upstream', {}, '/upstream wrong-type'],
  ['/upstream/0', 'hyper/compute', '/upstream/0 wrong-type'],
  ['/upstream/0', { service: 'hyper/compute' }],
  ['/upstream/0', { inherits: [] }, '/upstream/0/service missing-member'],
  ['/upstream/0/service', 'hyper', '/upstream/0/service invalid-service'],
  ['/upstream/0/service', 'a/b/c', '/upstream/0/service invalid-service'],
  ['/upstream/0/service', 'a/', '/upstream/0/service invalid-service'],
  ['/upstream/0/service', '/'.repeat(1_000_000), '/upstream/0/service invalid-service'],
  ['/upstream/0/inherits', null],
  ['/upstream/0/inherits', '11.2.7', '/upstream/0/inherits wrong-type'],
  ['/upstream/0/inherits', ['11.2.7', '1.1'], '/upstream/0/inherits/1 unknown-control'],
  ['/upstream/0/inherits', ['toString'], '/upstream/0/inherits/0 unknown-control'],
  ['/upstream/0/name', 'x', '/upstream/0/name unknown-member'],
  ['/upstream', [{ service: 'a/b' }, { service: 'a/b' }, { service: 'acme/object-store' }]],
]);

examples('attestations', [
  ['/attestations', []],
  ['/attestations/0', {}, '/attestations/0/scheme missing-member'],
  ['/attestations/0/scheme', null, '/attestations/0/scheme wrong-type'],
  ['/attestations/0/scheme', 'constructor', '/attestations/0/scheme unknown-code'],
  ['/attestations/0/scheme', 'isms', '/attestations/0/level unknown-level'],
  ['/attestations/0/level', 'platinum', '/attestations/0/level unknown-level'],
  ['/attestations/0/level', null],
  ['/attestations/0/level', 3, '/attestations/0/level wrong-type'],
  ['/attestations/0/number', { en: 'C-1' }],
  ['/attestations/0/number', 1, '/attestations/0/number wrong-type'],
  ['/attestations/0/role', 'provider', '/attestations/0/role wrong-type'],
  ['/attestations/0/role', ['auditor'], '/attestations/0/role/0 unknown-code'],
  ['/attestations/0/expires', '2026', '/attestations/0/expires invalid-date'],
  ['/attestations/0/surveillance', 'P1Y', '/attestations/0/surveillance unknown-member'],
  ['/attestations', [{ scheme: 'jp-unified-standards' }, { scheme: 'isms' }, { scheme: 'isms' }]],
]);

examples('documents', [
  ['/documents', [1], '/documents/0 wrong-type'],
  [
    '/documents',
    [{}],
    ...['kind', 'title', 'mediaType', 'sha256'].map((name) => `/documents/0/${name} missing-member`),
  ],
  ['/documents/0/kind', 'SLA', '/documents/0/kind unknown-code'],
  ['/documents/0/title', {}, '/documents/0/title empty-object'],
  ['/documents/0/mediaType', 'pdf', '/documents/0/mediaType invalid-media-type'],
  ['/documents/0/mediaType', 'text/html; charset=utf-8'],
  ['/documents/0/sha256', hash.slice(1), '/documents/0/sha256 invalid-sha256'],
  ['/documents/0/url', 'sla.pdf', '/documents/0/url invalid-url'],
  ['/documents/0/effectiveFrom', '2026-04-01'],
  ['/documents/0/effectiveFrom', 'soon', '/documents/0/effectiveFrom invalid-date'],
  ['/documents/0/size', 1, '/documents/0/size unknown-member'],
]);
