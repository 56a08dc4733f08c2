import { attestationList, iso27017_2015, upstreamList } from '@bunkai/catalogue';
import { type Disclosure, diffDisclosures } from '@bunkai/disclosure';
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Language } from '../words/language.js';
import { ReaderContext } from '../words/reader-context.js';
import { ChangeList, type ChangeListProps } from './change-list.js';

const catalogue = { controls: iso27017_2015.controls, attestations: attestationList, upstream: upstreamList };

function textOf(language: Language, props: Omit<ChangeListProps, 'catalogue'>): string {
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <ReaderContext value={{ language, timeZone: 'Asia/Tokyo' }}>
        <ChangeList catalogue={catalogue} {...props} />
      </ReaderContext>
    </MantineProvider>,
  );
  return markup
    .replaceAll(/<style.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const base: Disclosure = {
  format: 'bunkai.disclosure/1',
  catalogue: 'iso27017-2015',
  service: { slug: 's', name: 's', provider: 'p', model: ['SaaS'], roles: ['provider'] },
  statements: {
    '12.4.1': {
      status: 'offered',
      fields: {
        logRetentionByType: [
          { type: 'audit', retention: 'P1Y' },
          { type: 'access', retention: 'P30D' },
        ],
      },
    },
    '18.1.1': { status: 'offered', fields: { storageCountries: ['JP', 'US', 'SG'] } },
  },
  attestations: [{ scheme: 'iso27001', number: 'IS 1', expires: '2026-01-01' }],
};
const changed: Disclosure = {
  ...base,
  statements: {
    '12.4.1': {
      status: 'offered',
      commitment: 'contractual',
      fields: {
        logRetentionByType: [
          { type: 'audit', retention: 'P90D' },
          { type: 'database', retention: 'P1Y6M' },
        ],
      },
    },
    '18.1.1': { status: 'offered', fields: { storageCountries: ['JP', 'DE'] } },
  },
  attestations: [{ scheme: 'iso27001', number: 'IS 1', expires: '2029-01-01' }],
};
const changes = diffDisclosures(base, changed);

describe('ChangeList', () => {
  it('shows a table that came or went as a table', () => {
    const after = [{ type: 'audit', retention: 'P1Y' }];
    const text = textOf('en', {
      changes: [{ type: 'added', path: '12.4.1/logRetentionByType', before: null, after }],
      readAs: 'public',
    });
    expect(text).toMatch(/Added: Retention for each kind of log Kind Retention audit logs 1 year$/);
  });

  it('tells every change in words, in English', () => {
    const text = textOf('en', { changes, readAs: 'public' });
    for (const words of [
      '12.4.1 Event logging',
      'Loosened Retention Before: 1 year Now: 90 days A longer time is the stronger promise here.',
      'Row removed Before: access logs',
      'Row added Now: database',
      'Tightened Now: Contractual',
      'Before: United States',
      'Now: Germany and 1 as before',
      'Certificates and listings',
      'Expires Before: Jan 1, 2026 Now: Jan 1, 2029',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/[{}[\]]|P90D|undefined/);
  });

  it('tells every change in words, in Japanese', () => {
    const text = textOf('ja', { changes, readAs: 'public' });
    for (const words of ['緩和', '変更前： 1年 変更後： 90日', '行の追加', 'ドイツ', '認証・登録']) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/Loosened|before|undefined/);
  });

  it('keeps hostile texts text, whatever they hold', () => {
    const evil = '<script>alert(1)</script>\u202e';
    const hostile = [
      { type: evil, path: `${evil}/x/y`, before: { [evil]: evil }, after: [evil] },
      { type: 'changed', path: '12.4.1/@note', before: evil, after: { en: evil, [evil]: evil } },
      { type: 'added', path: `12.4.1/logRetentionByType/${evil}`, before: null, after: { type: evil } },
      { type: 'removed', path: 'variants/x', before: { name: evil }, after: null },
      { type: 'changed', path: 'attestations/a,b/level', before: 1, after: evil },
    ];
    const markup = renderToStaticMarkup(
      <MantineProvider>
        <ChangeList catalogue={catalogue} changes={hostile} readAs="provider" />
      </MantineProvider>,
    );
    expect(markup).not.toContain('<script>alert');
    expect(markup.match(/.{30}\u202e.{5}/g) ?? []).toEqual([]);
  });

  it('folds what is too much to read at once, and says how much there is', () => {
    const records = Array.from({ length: 5_000 }, (_, index) => ({
      type: 'added',
      path: `15.1.3/subprocessors/Party ${index}`,
      before: null,
      after: { party: `Party ${index}`, country: 'JP' },
    }));
    const folded = textOf('en', { changes: records, readAs: 'public' });
    expect(folded).toContain('5000 added');
    expect(folded).not.toContain('Party 1');
    const open = textOf('en', { changes: records, readAs: 'public', isOpen: true });
    expect(open.match(/Row added/g)).toHaveLength(50);
    expect(open).toContain('Show 200 more of 5000');
  });

  it('says that nothing differs', () => {
    expect(textOf('ja', { changes: [], readAs: 'public' })).toContain('違いはありません');
  });
});
