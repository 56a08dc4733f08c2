import { describe, expect, it } from 'vitest';
import { formatDuration } from './duration.js';
import { formatFor } from './format.js';
import { bilingual, foreignLanguage, localized, plain } from './text.js';

const english = formatFor({ language: 'en', timeZone: 'UTC' });
const japanese = formatFor({ language: 'ja', timeZone: 'Asia/Tokyo' });

describe('formatDuration', () => {
  it.each([
    ['P1Y', 'en', '1 year'],
    ['P1Y6M', 'en', '1 year 6 months'],
    ['P1Y6M', 'ja', '1年6か月'],
    ['P90D', 'ja', '90日'],
    ['PT4H30M', 'en', '4 hours 30 minutes'],
    ['P2W', 'en', '2 weeks'],
    ['indefinite', 'ja', '無期限'],
    ['soon', 'en', 'soon'],
  ] as const)('writes %s in %s as %s', (text, language, words) => {
    expect(formatDuration(text, language)).toBe(words);
  });
});

it('writes dates by locale: a stated date as stated, an instant in the zone of the reader', () => {
  expect(english.date('2026-01-02T23:30:00Z')).toBe('Jan 2, 2026');
  expect(japanese.date('2026-01-02T23:30:00Z')).toBe('2026/01/02');
  expect(japanese.day('2026-01-02T23:30:00Z')).toBe('2026/01/03');
  expect(japanese.instant('2026-01-02T23:30:00Z')).toBe('2026/01/03 8:30');
  expect([english.date('someday'), japanese.instant('never')]).toEqual(['someday', 'never']);
});

it('tells how far an instant is', () => {
  const now = '2026-11-22T00:00:00Z';
  expect(english.relative('2026-11-25T00:00:00Z', now)).toBe('in 3 days');
  expect(japanese.relative('2026-11-21T00:00:00Z', now)).toBe('昨日');
  expect(english.relative(now, now)).toBe('this minute');
});

it('names countries, and leaves what is none', () => {
  expect([english.country('JP'), japanese.country('JP')]).toEqual(['Japan', '日本']);
  expect([english.country('QQ'), english.country('__proto__')]).toEqual(['QQ', '__proto__']);
});

it('falls back from the reader’s language to English, then to any, and tells when it did', () => {
  expect(localized({ en: 'Logs', ja: 'ログ' }, 'ja')).toBe('ログ');
  expect(localized({ en: 'Logs' }, 'ja')).toBe('Logs');
  expect(localized({ fr: 'Journaux' }, 'ja')).toBe('Journaux');
  expect(localized('Logs', 'ja')).toBe('Logs');
  expect(localized(null, 'ja')).toBe('');
  expect(bilingual({ en: 'Bank', ja: null }, 'ja')).toBe('Bank');
  expect(foreignLanguage({ fr: 'Journaux' }, 'ja')).toBe('fr');
  expect(foreignLanguage({ en: 'Bank', ja: '銀行' }, 'ja')).toBeUndefined();
});

it('takes the direction controls out of texts and leaves letters of every direction', () => {
  expect(plain('pay\u202etekcit\u202c \u2066a\u2069 שלום 分界')).toBe('paytekcit a שלום 分界');
});
