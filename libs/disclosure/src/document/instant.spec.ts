import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './date-value.js';
import { formatInstant, parseInstant } from './instant.js';

describe('an instant', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0n],
    ['1970-01-01T00:00:00.000000001Z', 1n],
    ['1969-12-31T23:59:59.5Z', -500_000_000n],
    ['1970-01-01T09:00:00+09:00', 0n],
    ['1969-12-31T23:00:00-01:00', 0n],
    ['1970-01-01T00:00:00+00:00', 0n],
    ['2024-02-29T00:00:00Z', 1_709_164_800_000_000_000n],
    ['0000-02-29T00:00:00Z', -62_162_121_600_000_000_000n],
  ])('%s is %s ns', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    '',
    '2026-01-01',
    '2026-01-01t00:00:00Z',
    '2026-01-01T00:00:00z',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2016-12-31T23:59:60Z',
    '2026-01-01T00:00:00.Z',
    '2026-01-01T00:00:00.0000000001Z',
    '2026-01-01T00:00:00-00:00',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+00:60',
    '2026-01-01T00:00:00+0900',
    '2023-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '12026-01-01T00:00:00Z',
    '-2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z\n',
    '２026-01-01T00:00:00Z',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it.each([
    ['2026-01-01T09:00:00+09:00', '2026-01-01T00:00:00Z'],
    ['2026-01-01T00:00:00.100000000Z', '2026-01-01T00:00:00.1Z'],
    ['2026-01-01T00:00:00.000000001Z', '2026-01-01T00:00:00.000000001Z'],
    ['1969-12-31T23:59:59.9Z', '1969-12-31T23:59:59.9Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00Z'],
    ['9999-12-31T23:59:59.999999999Z', '9999-12-31T23:59:59.999999999Z'],
  ])('%s is written %s', (text, expected) => {
    expect(formatInstant(parseInstant(text)!)).toBe(expected);
  });

  it('is not written when its year in UTC has no four digits', () => {
    expect(formatInstant(parseInstant('9999-12-31T23:59:59-00:01')!)).toBeUndefined();
    expect(formatInstant(parseInstant('0000-01-01T00:00:00+00:01')!)).toBeUndefined();
  });

  it('is read back as it was written', () => {
    const first = parseInstant('0000-01-01T00:00:00Z')!;
    const last = parseInstant('9999-12-31T23:59:59.999999999Z')!;
    fc.assert(
      fc.property(fc.bigInt({ min: first, max: last }), (instant) => {
        expect(parseInstant(formatInstant(instant)!)).toBe(instant);
      }),
    );
  });
});

describe('a date', () => {
  it('without a time is its day in UTC', () => {
    expect(parseDate('2024-02-29')).toEqual({
      start: parseInstant('2024-02-29T00:00:00Z'),
      end: parseInstant('2024-03-01T00:00:00Z'),
    });
    expect(parseDate('9999-12-31')?.end).toBe(253_402_300_800_000_000_000n);
  });

  it('with a time begins and ends at that instant', () => {
    const instant = parseInstant('2024-02-29T12:00:00Z');
    expect(parseDate('2024-02-29T21:00:00+09:00')).toEqual({ start: instant, end: instant });
  });

  it.each(['2023-02-29', '2026-1-1', '20260101', '2026-01', '2026-01-01Z', '0000-00-00', ''])(
    '%j is none',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );
});
