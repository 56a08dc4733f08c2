import { describe, expect, it } from 'vitest';
import { durationParts, durationText } from './duration-parts.js';

describe('durationParts', () => {
  it.each([
    ['P1Y', { amount: 1, unit: 'years' }],
    ['P6M', { amount: 6, unit: 'months' }],
    ['PT6M', { amount: 6, unit: 'minutes' }],
    ['P2W', { amount: 2, unit: 'weeks' }],
    ['PT0S', { amount: 0, unit: 'seconds' }],
    ['P1Y6M', undefined],
    ['PT0.5S', undefined],
    ['indefinite', undefined],
    ['P', undefined],
    ['', undefined],
    ['PT', undefined],
    ['P1234567890D', undefined],
  ] as const)('%s', (text, parts) => {
    expect(durationParts(text)).toEqual(parts);
    if (parts) expect(durationText(parts)).toBe(text);
  });

  it('writes whole amounts that are not negative', () => {
    expect(durationText({ amount: -2.5, unit: 'days' })).toBe('P0D');
    expect(durationText({ amount: 2.9, unit: 'hours' })).toBe('PT2H');
  });
});
