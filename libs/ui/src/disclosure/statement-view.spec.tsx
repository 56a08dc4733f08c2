import { iso27017_2015 } from '@bunkai/catalogue';
import type { ReaderClass, Statement } from '@bunkai/disclosure';
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Language } from '../words/language.js';
import { ReaderContext } from '../words/reader-context.js';
import { StatementView } from './statement-view.js';

function markup(
  control: string,
  statement: Statement,
  language: Language = 'en',
  reader: ReaderClass = 'public',
) {
  return renderToStaticMarkup(
    <ReaderContext value={{ language, timeZone: 'UTC' }}>
      <MantineProvider>
        <StatementView
          control={iso27017_2015.controls.get(control)!}
          statement={statement}
          reader={reader}
          access={<b>ACCESS</b>}
        />
      </MantineProvider>
    </ReaderContext>,
  );
}
const textOf = (html: string) => html.replace(/<style[^]*?<\/style>/g, '').replace(/<[^>]+>/g, '|');

describe('StatementView', () => {
  it('shows status, commitment, review, fields and note in the reader’s language', () => {
    const statement: Statement = {
      status: 'offered',
      commitment: 'contractual',
      reviewed: '2026-01-02',
      fields: { logRetention: 'P1Y', logFormat: ['json', 'csv'], logTimezone: null },
      note: { en: 'In our words', ja: '補足の文' },
      evidence: [{ title: 'Manual', url: 'https://a.example/m' }],
    };
    const english = textOf(markup('12.4.1', statement));
    for (const part of [
      'Offered',
      'Commitment: Contractual',
      'Reviewed Jan 2, 2026',
      '1 year',
      'JSON',
      'In our words',
    ]) {
      expect(english).toContain(part);
    }
    expect(english).toContain('Time zone of the records');
    const japanese = textOf(markup('12.4.1', statement, 'ja'));
    for (const part of [
      '提供あり',
      '約束の程度：契約',
      '2026/01/02 確認',
      '1年',
      '補足の文',
      '未開示の項目',
      '時刻の基準',
    ]) {
      expect(japanese).toContain(part);
    }
  });

  it('says of a withheld statement for whom it is and how to get it, and nothing else', () => {
    const statement: Statement = {
      status: 'not-offered',
      visibility: 'subscribers',
      note: 'secret',
      evidence: [{ title: 'secret' }],
    };
    const html = markup('12.4.1', statement, 'en', 'customers');
    expect(html).not.toContain('secret');
    expect(textOf(html)).not.toContain('Not offered');
    expect(textOf(html)).toContain('shown to accepted subscribers only');
    expect(html).toContain('<b>ACCESS</b>');
    expect(markup('12.4.1', statement, 'en', 'subscribers')).toContain('secret');
  });

  it('leaves hostile text text, and links only what is a page', () => {
    const html = markup('10.1.2', {
      status: 'offered',
      note: '<img src=x onerror=alert(1)> \u202etxet',
      fields: {
        kmsSpecification: { title: '</dd><script>', url: 'javascript:alert(1)' },
        keyLocationCountries: ['JP'],
      },
      evidence: [{ url: 'https://a.example/"onclick=' }],
    });
    expect(html).not.toMatch(/<img|<script|javascript:|\u202e/);
    expect(html).toContain('&lt;img');
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://a.example/&quot;onclick="']);
  });

  it('shows the head of a long list and says how long it is', () => {
    const records = Array.from({ length: 300 }, (_, index) => ({
      item: `Item-${index}`,
      provider: 'responsible',
    }));
    const html = markup('CLD.6.3.1', { status: 'offered', fields: { responsibilityMatrix: records } });
    expect(html.match(/Item-\d+/g)).toHaveLength(10);
    expect(html).toContain('Show all 300 entries');
    expect(html).toContain('carries it out');
    expect(html).not.toContain('Supplier');
  });
});
