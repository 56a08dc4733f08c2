import { describe, expect, it } from 'vitest';
import { formatDate, formatDuration, localized } from './text.js';

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
