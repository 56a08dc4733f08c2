import { describe, expect, it } from 'vitest';
import { parseDuration } from '../document/duration.js';
import { readDuration } from './read-duration.js';

describe('readDuration', () => {
  it.each([
    ['90 days', 'P90D'],
    ['90日', 'P90D'],
    ['９０日間', 'P90D'],
    ['1年6か月', 'P1Y6M'],
    ['1年6ヶ月', 'P1Y6M'],
    ['１カ月', 'P1M'],
    ['1年半', 'P1Y6M'],
    ['半年', 'P6M'],
    ['1.5年', 'P1Y6M'],
    ['1 year and 6 months', 'P1Y6M'],
    ['1 Year, 6 Months', 'P1Y6M'],
    ['2週間', 'P2W'],
    ['2 weeks 3 days', 'P17D'],
    ['24時間', 'PT24H'],
    ['1h 30min', 'PT1H30M'],
    ['1.5 hours', 'PT1H30M'],
    ['0.1 h', 'PT6M'],
    ['15 分', 'PT15M'],
    ['30秒', 'PT30S'],
    ['1,000 days', 'P1000D'],
    ['P90D', 'P90D'],
    ['pt4h', 'PT4H'],
    [' P1Y6M ', 'P1Y6M'],
    ['0 days', 'P0D'],
    ['0時間', 'PT0S'],
  ])('reads %s as %s', (text, expected) => {
    expect(readDuration(text)).toBe(expected);
    expect(parseDuration(expected)).toBeDefined();
  });

  it.each([
    '',
    ' ',
    '90',
    'days',
    '6 m',
    '6月',
    '-1 day',
    '1 day 1 year',
    '1 day 2 days',
    '1.5か月',
    'P',
    '1 dayish',
  ])('does not guess at %j', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });

  it('takes "indefinite" where it is allowed', () => {
    expect(['indefinite', '無期限', 'Unlimited'].map((text) => readDuration(text, true))).toEqual(
      Array.from({ length: 3 }, () => 'indefinite'),
    );
    expect(readDuration('無期限')).toBeUndefined();
  });

  it('is quick to refuse what is long', () => {
    const before = performance.now();
    expect(readDuration('1 year '.repeat(20_000))).toBeUndefined();
    expect(readDuration('9'.repeat(200_000))).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
