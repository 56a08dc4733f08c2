import { describe, expect, it } from 'vitest';
import { dateInWords } from './date-in-words.js';
import { durationInWords } from './duration-in-words.js';

describe('durationInWords', () => {
  it.each([
    ['P1Y', '1 year', '1年'],
    ['P1Y6M', '1 year 6 months', '1年6か月'],
    ['P12M', '12 months', '12か月'],
    ['P2W', '2 weeks', '2週間'],
    ['P90D', '90 days', '90日'],
    ['PT4H', '4 hours', '4時間'],
    ['P30DT10H', '30 days 10 hours', '30日10時間'],
    ['PT8759H59M59.999S', '8759 hours 59 minutes 59.999 seconds', '8759時間59分59.999秒'],
    ['P0Y1M', '1 month', '1か月'],
    ['P01D', '1 day', '1日'],
    ['PT1.50S', '1.5 seconds', '1.5秒'],
    ['PT0S', '0 seconds', '0秒'],
    ['P0D', '0 days', '0日'],
    ['indefinite', 'no limit', '無期限'],
    ['P', 'P', 'P'],
    ['soon', 'soon', 'soon'],
  ])('%s', (text, en, ja) => {
    expect([durationInWords(text, 'en'), durationInWords(text, 'ja')]).toEqual([en, ja]);
  });
});

describe('dateInWords', () => {
  it.each([
    ['2026-06-01', '1 June 2026', '2026年6月1日'],
    ['2026-12-31T23:59:00Z', '31 December 2026 23:59 UTC', '2026年12月31日 23:59 UTC'],
    ['2026-06-01T09:00:30.5+09:00', '1 June 2026 09:00:30.5 UTC+09:00', '2026年6月1日 09:00:30.5 UTC+09:00'],
    ['0000-01-01', '1 January 0', '0年1月1日'],
    ['tomorrow', 'tomorrow', 'tomorrow'],
  ])('%s', (text, en, ja) => {
    expect([dateInWords(text, 'en'), dateInWords(text, 'ja')]).toEqual([en, ja]);
  });
});
