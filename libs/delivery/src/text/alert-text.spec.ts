import { describe, expect, it } from 'vitest';
import { sampleAlert, sampleFlip, threeFlips } from '../message/sample-messages.js';
import { alertText } from './alert-text.js';

const en = { language: 'en', timeZone: 'UTC' } as const;

describe('alertText', () => {
  it('tells the old and the new outcome of each flip, and where to read on', () => {
    const { lines, links, flips } = alertText(sampleAlert({}, threeFlips()), en, 'https://bunkai.example');
    expect(lines).toEqual([
      'Release 7 changed the outcome of R-01, R-04 and R-09 on Mar 1, 2026 (1 of 3 to unmet)',
      'The provider says: Logs of administrators are kept for 180 days instead of a year; a support team in India is added.',
      'R-01 Logs are kept for a year (control 12.4.1, mandatory): Met → Unmet',
      'R-04 Support staff is in Japan or the EEA alone (control 6.1.3, recommended): Met → Undetermined',
      'R-09 Vulnerabilities rated critical are mended within 7 days (control 12.6.1, mandatory): Unmet → Met',
    ]);
    expect(links).toEqual({
      inbox: 'https://bunkai.example/inbox',
      service: 'https://bunkai.example/p/example-cloud/object-storage',
    });
    expect(flips[1]?.after).toEqual({ outcome: 'undetermined', text: 'Undetermined' });
  });

  it('speaks Japanese to a Japanese reader', () => {
    const told = alertText(
      sampleAlert({ releaseSummary: null }, [sampleFlip('R-01')]),
      { ...en, language: 'ja' },
      '',
    );
    expect(told.lines).toEqual([
      'リリース7により、2026/03/01に要求事項R-01の判定が反転しました（未充足）',
      'R-01 ログを1年間保存していること（管理策12.4.1・必須）：充足 → 未充足',
    ]);
  });

  it('lists so many flips and counts the others', () => {
    const flips = Array.from({ length: 60 }, (_, index) => sampleFlip(`R-${index}`, { title: null }));
    const told = alertText(sampleAlert({ flips: 70 }, flips), en, '');
    expect([told.flips.length, told.flipsLeftOut, told.lines.at(-1)]).toEqual([
      50,
      20,
      'and 20 more requirements',
    ]);
  });
});
