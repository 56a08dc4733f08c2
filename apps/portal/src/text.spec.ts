import { describe, expect, it } from 'vitest';
import { bilingual, formatDate, formatDuration, formatInstant, localized, plain } from './text.js';

describe('formatDuration', () => {
  it.each([
    ['P1Y', 'en', '1 year'],
    ['P1Y6M', 'en', '1 year 6 months'],
    ['P90D', 'ja', '90 日'],
    ['PT4H30M', 'en', '4 hours 30 minutes'],
    ['P2W', 'en', '2 weeks'],
    ['soon', 'en', 'soon'],
  ] as const)('writes %s in %s as %s', (text, language, words) => {
    expect(formatDuration(text, language)).toBe(words);
  });
});

it('writes dates by locale, in UTC', () => {
  expect(formatDate('2026-01-02T23:30:00Z', 'en')).toBe('Jan 2, 2026');
  expect(formatDate('2026-01-02T23:30:00Z', 'ja')).toBe('2026/01/02');
  expect(formatDate('someday', 'en')).toBe('someday');
});

it('falls back from the reader’s language to English, then to any', () => {
  expect(localized({ en: 'Logs', ja: 'ログ' }, 'ja')).toBe('ログ');
  expect(localized({ en: 'Logs' }, 'ja')).toBe('Logs');
  expect(localized({ fr: 'Journaux' }, 'ja')).toBe('Journaux');
  expect(localized('Logs', 'ja')).toBe('Logs');
});

it('gives a text of the API in the language of the page, where there is one', () => {
  expect(bilingual({ en: 'Bank', ja: '銀行' }, 'ja')).toBe('銀行');
  expect(bilingual({ en: 'Bank', ja: null }, 'ja')).toBe('Bank');
  expect(bilingual({ en: null, ja: null }, 'ja')).toBe('');
});

it('takes the direction controls out of texts and leaves letters of every direction', () => {
  expect(plain('pay\u202etekcit\u202c \u2066a\u2069 שלום 分界')).toBe('paytekcit a שלום 分界');
  expect(localized('\u202egnp.exe', 'en')).toBe('gnp.exe');
});

it('writes instants to the minute, in the zone of the reader', () => {
  const [date, time] = [
    new Date('2026-01-02T23:30:00Z'),
    { dateStyle: 'medium', timeStyle: 'short' } as const,
  ];
  expect(formatInstant('2026-01-02T23:30:00Z', 'ja')).toBe(new Intl.DateTimeFormat('ja', time).format(date));
  expect(formatInstant('never', 'ja')).toBe('never');
});
