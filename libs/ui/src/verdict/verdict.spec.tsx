import { iso27017_2015 } from '@bunkai/catalogue';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Language } from '../words/language.js';
import { ReaderContext } from '../words/reader-context.js';
import { EvidenceList } from './evidence-list.js';
import { evidencePlace } from './evidence-place.js';
import { OutcomeFlip } from './outcome-flip.js';
import { OutcomeMark } from './outcome-mark.js';
import { reasonText } from './outcome-text.js';
import { SeverityMark } from './severity-mark.js';

function textOf(node: ReactNode, language: Language = 'en'): string {
  const html = renderToStaticMarkup(
    <ReaderContext value={{ language, timeZone: 'UTC' }}>
      <MantineProvider>{node}</MantineProvider>
    </ReaderContext>,
  );
  return html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, '');
}

describe('an outcome', () => {
  it('is a word in both languages, whether it is waived', () => {
    const marks = (['en', 'ja'] as const).map((language) =>
      ['met', 'unmet', 'undetermined'].map((outcome) => textOf(<OutcomeMark outcome={outcome} />, language)),
    );
    expect(marks).toEqual([
      ['Met', 'Unmet', 'Undetermined'],
      ['充足', '未充足', '判定不能'],
    ]);
    expect(textOf(<OutcomeMark outcome="unmet" isWaived label="hidden" />)).toBe('Unmet, waived');
    expect(textOf(<OutcomeMark outcome="unmet" label="none" />)).toBe('');
    expect(textOf(<OutcomeMark outcome="<b>" />)).toBe('Undetermined');
  });

  it('has a shape of its own, and another when it is waived', () => {
    const shapes = [
      <OutcomeMark key={1} outcome="met" label="none" />,
      <OutcomeMark key={2} outcome="unmet" label="none" />,
      <OutcomeMark key={3} outcome="unmet" isWaived label="none" />,
      <OutcomeMark key={4} outcome="undetermined" label="none" />,
    ].map((mark) => renderToStaticMarkup(<MantineProvider>{mark}</MantineProvider>).replace(/^.*?<svg/s, ''));
    expect(new Set(shapes.map((shape) => shape.replace(/data-outcome="\w+"/, ''))).size).toBe(4);
  });

  it('is told from the old to the new', () => {
    expect(textOf(<OutcomeFlip before="met" after="unmet" />)).toContain('From Met to Unmet');
    expect(textOf(<OutcomeFlip before="met" after="unmet" />, 'ja')).toContain('充足から未充足へ');
  });

  it('has a reason in words', () => {
    expect(reasonText('withheld', 'en')).toBe('The provider shows this to a higher reader class only.');
    expect(reasonText('compared', 'ja')).toBe('開示された値が判定条件を満たしていません。');
    expect(reasonText('later', 'en')).toBe('Reason: later');
    expect(reasonText(null, 'en')).toBe('');
  });
});

it('says how severe a requirement is', () => {
  expect([
    textOf(<SeverityMark severity="mandatory" />),
    textOf(<SeverityMark severity="recommended" />),
  ]).toEqual(['Mandatory', 'Recommended']);
});

describe('evidence', () => {
  const place = (path: string) => {
    const { service, control, field, record, member, type } = evidencePlace(path, iso27017_2015, 'en');
    return [service, control, field, record, member, type.type];
  };

  it('stands where its path says', () => {
    expect(place('12.4.1/logRetention')).toEqual([null, '12.4.1', 'Retention', null, null, 'duration']);
    expect(place('acme/cloud:12.4.1/logRetentionByType/1/retention')).toEqual([
      'acme/cloud',
      '12.4.1',
      iso27017_2015.fields.get('12.4.1/logRetentionByType')?.title.en,
      2,
      iso27017_2015.fields.get('12.4.1/logRetentionByType')?.members?.get('retention')?.title?.en,
      'duration',
    ]);
    expect(place('attestations/0/expires').slice(1)).toEqual([
      null,
      'Certificates and listings',
      1,
      'Expires',
      'date',
    ]);
    expect(place('12.4.1/@commitment').slice(1, 3)).toEqual(['12.4.1', 'How binding']);
  });

  it('takes any path', () => {
    for (const path of ['', '/', ':', 'a:b', '12.4.1', '__proto__/x/0/constructor', 'x/y/z/w/v'])
      expect(() => place(path)).not.toThrow();
  });

  it('shows values as their type reads, and what was not there', () => {
    const evidence = [
      { path: '12.4.1/logRetention', found: true, value: 'P90D' },
      { path: '12.4.1/logRetentionByType', found: true, value: [] },
      { path: '6.1.1/@commitment', found: false, value: null },
      { path: 'acme/cloud:9.9.9/<i>', found: true, value: '<script>' },
    ];
    const text = textOf(<EvidenceList evidence={evidence} catalogue={iso27017_2015} />);
    for (const part of ['Retention', '90 days', 'An empty list', 'No value to see', 'Upstream: acme/cloud'])
      expect(text).toContain(part);
    expect(text).toContain('&lt;script&gt;');
    expect(textOf(<EvidenceList evidence={[]} catalogue={iso27017_2015} />)).toBe('Nothing was read.');
  });

  it('keeps the rest of a long list until asked', () => {
    const evidence = Array.from({ length: 40 }, (_, index) => {
      return { path: `12.4.1/logRetentionByType/${index}/retention`, found: true, value: `P${index + 1}D` };
    });
    const list = (isWhole: boolean) =>
      textOf(<EvidenceList evidence={evidence} catalogue={iso27017_2015} isWhole={isWhole} />);
    expect(list(false)).toContain('Show 32 more values');
    expect(list(true).match(/Entry/g)).toHaveLength(40);
  });

  it('tells a value that many records share once', () => {
    const evidence = ['P90D', 'P30D', 'P90D'].map((value, index) => {
      return { path: `12.4.1/logRetentionByType/${index}/retention`, found: true, value };
    });
    const text = textOf(<EvidenceList evidence={evidence} catalogue={iso27017_2015} />);
    expect(text.match(/90 days/g)).toHaveLength(1);
    expect(text).toContain('2 entries');
    expect(text).toContain('Entry 2');
  });
});
