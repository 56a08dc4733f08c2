import { describe, expect, it } from 'vitest';
import { emptyDocument } from './begin-document.js';
import { importDocument } from './import-document.js';

const service = { slug: 'store', provider: 'acme', name: { en: 'Store', ja: null } };
const empty = emptyDocument(service, 'iso27017-2015');

it('begins with an empty document of the service', () => {
  expect(empty).toEqual({
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: { slug: 'store', name: { en: 'Store' }, provider: 'acme', model: [], roles: ['provider'] },
    statements: {},
  });
});

describe('importDocument', () => {
  it('takes a document with its faults, without its effective date', () => {
    const imported = importDocument(JSON.stringify({ ...(empty as object), effectiveFrom: 'soon' }), service);
    expect(imported.document).toEqual(empty);
    expect(imported.faults.map(({ pointer }) => pointer)).toEqual(['/service/model']);
    expect(imported.otherService).toBeUndefined();
  });

  it('makes a document of another service one of this, and says so', () => {
    const other = emptyDocument({ ...service, slug: 'other', provider: 'rival' }, 'iso27017-2015');
    const imported = importDocument(`\uFEFF${JSON.stringify(other)}`, service);
    expect([imported.document, imported.otherService]).toEqual([empty, 'rival/other']);
  });

  it.each(['', '{', '[]', 'null', '{"a":1,"a":2}'])('takes nothing of %j', (text) => {
    const imported = importDocument(text, service);
    expect(imported.document).toBeUndefined();
    expect(imported.faults.length).toBeGreaterThan(0);
  });
});
