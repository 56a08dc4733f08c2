import { MantineProvider } from '@mantine/core';
import { type Language, ReaderContext } from '@bunkai/ui/words';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { DirectoryRowFragment } from './directory.generated.js';
import { ServiceRow } from './service-row.js';

const scheme = (code: string, en: string, ja = en) => ({ code, title: { en, ja } });
const row: DirectoryRowFragment = {
  service: {
    id: 'id',
    slug: 'vault',
    name: { en: 'Vault', ja: '金庫' },
    provider: { slug: 'acme', name: { en: 'ACME', ja: null } },
  },
  releaseNumber: 3,
  publishedAt: '2026-03-01T00:00:00Z',
  effectiveFrom: '2026-03-02T00:00:00Z',
  models: ['SaaS'],
  storedIn: [{ code: 'JP' }, { code: 'SG' }],
  processedIn: [{ code: 'JP' }, { code: 'IN' }],
  attestations: [
    { scheme: scheme('soc2', 'SOC 2'), level: 'type2', validUntil: '2026-01-01T00:00:00Z' },
    {
      scheme: scheme('isms', 'ISMS certification', 'ISMS認証'),
      level: null,
      validUntil: '2027-04-01T00:00:00Z',
    },
    { scheme: scheme('fedramp', 'FedRAMP'), level: 'high', validUntil: null },
  ],
  controls: { stated: 40, withheld: 6, total: 44 },
  fields: { disclosed: 126, total: 252 },
  lastReviewed: '2026-02-28',
};

function markup(language: Language, changes: Partial<DirectoryRowFragment> = {}): string {
  return renderToStaticMarkup(
    <ReaderContext value={{ language, timeZone: 'UTC' }}>
      <MantineProvider>
        <MemoryRouter>
          <ServiceRow row={{ ...row, ...changes }} now="2026-03-15T00:00:00Z" />
        </MemoryRouter>
      </MantineProvider>
    </ReaderContext>,
  );
}
const textOf = (html: string) =>
  html
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|');

it('tells in a few lines what is disclosed', () => {
  expect(textOf(markup('en'))).toBe(
    '|Vault|by |ACME|SaaS|Data stored in|Japan and Singapore|processed also in India|' +
      'Attestations|ISMS certification, valid until Mar 31, 2027|FedRAMP high, no expiry stated|' +
      'SOC 2 type2, expired on Dec 31, 2025|In force since|Mar 2, 2026|release 3|Last reviewed Feb 28, 2026|' +
      'Disclosed|126 of 252 fields|40 of 44 controls|6 of them not public|',
  );
});

it('tells it in Japanese, naming the language of what is not', () => {
  const html = markup('ja');
  expect(textOf(html)).toContain('|データの保管国|日本、シンガポール|処理はインドでも実施|');
  expect(textOf(html)).toContain('|ISMS認証（2027/03/31まで有効）|');
  expect(html).toContain('lang="en"');
  expect(html).toContain('href="/p/acme/vault"');
});

it('says what is not disclosed, and counts what is too much to name', () => {
  const bare = textOf(markup('en', { storedIn: [], processedIn: [], attestations: [], lastReviewed: null }));
  expect(bare.match(/Not disclosed/g)).toHaveLength(2);
  const codes = ['JP', 'SG', 'DE', 'FR', 'US', 'GB', 'CA'].map((code) => ({ code }));
  expect(textOf(markup('en', { storedIn: codes }))).toContain('United States, and 2 more countries|');
});

it('keeps hostile names as text', () => {
  const name = { en: '<img src=x onerror=alert(1)>\u202e', ja: null };
  const html = markup('en', { service: { ...row.service, name }, lastReviewed: '<script>' });
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('\u202e');
});
