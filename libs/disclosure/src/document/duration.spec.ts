import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDurations, indefinite, parseDuration } from './duration.js';

const seconds = (text: string) => {
  const duration = parseDuration(text);
  return duration && `${duration.numerator}/${duration.denominator}`;
};

describe('a duration', () => {
  it.each([
    ['P1Y', '31536000/1'],
    ['P12M', '31536000/1'],
    ['P1M', '2628000/1'],
    ['P1W', '604800/1'],
    ['P0D', '0/1'],
    ['P1Y6M', '47304000/1'],
    ['P1Y2M3DT4H5M6S', '37065906/1'],
    ['PT4H', '14400/1'],
    ['PT1M', '60/1'],
    ['PT0.5S', '1/2'],
    ['PT1.50S', '3/2'],
    ['PT0.000S', '0/1'],
    ['PT0.001S', '1/1000'],
    ['P007D', '604800/1'],
  ])('%s is exactly %s seconds', (text, expected) => {
    expect(seconds(text)).toBe(expected);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1',
    'P1YT',
    '1Y',
    'p1y',
    'P1y',
    '-P1D',
    '+P1D',
    'P-1D',
    'P1W2D',
    'P1Y1W',
    'P1.5D',
    'P0.5Y',
    'PT1.5H',
    'PT1,5S',
    'PT.5S',
    'PT1.S',
    'P1D1Y',
    'PT1S1M',
    'P1H',
    'P1D ',
    ' P1D',
    'P1D\n',
    'P１D',
    'P1e3D',
    'indefinite',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('may be indefinite only where that is allowed', () => {
    expect(parseDuration('indefinite', true)).toBe(indefinite);
    expect(parseDuration('Indefinite', true)).toBeUndefined();
    expect(compareDurations(indefinite, indefinite)).toBe(0);
  });

  it('is refused when ten million digits long', () => {
    expect(parseDuration(`P${'9'.repeat(10_000_000)}D`)).toBeUndefined();
  });

  const component = fc.nat({ max: 10_000 });

  it('is longer by any added second and shorter than the indefinite one', () => {
    fc.assert(
      fc.property(component, component, component, component, (years, months, days, milliseconds) => {
        const text = (extra: number) =>
          `P${years}Y${months}M${days}DT${extra}.${String(milliseconds % 1_000).padStart(3, '0')}S`;
        const [shorter, longer] = [parseDuration(text(1))!, parseDuration(text(2))!];
        expect(compareDurations(shorter, longer)).toBe(-1);
        expect(compareDurations(longer, shorter)).toBe(1);
        expect(compareDurations(shorter, parseDuration(text(1))!)).toBe(0);
        expect(compareDurations(longer, indefinite)).toBe(-1);
        expect(compareDurations(indefinite, longer)).toBe(1);
      }),
    );
  });

  it('of so many years is that of 365 times so many days, and of 12 times so many months', () => {
    fc.assert(
      fc.property(component, (years) => {
        expect(parseDuration(`P${years}Y`)).toEqual(parseDuration(`P${years * 365}D`));
        expect(parseDuration(`P${years}Y`)).toEqual(parseDuration(`P${years * 12}M`));
      }),
    );
  });
});
