import { describe, expect, it } from 'vitest';
import { zoneOffset } from './zone-offset.js';

const hours = (instant: string, zone: string) => zoneOffset(Date.parse(instant), zone) / 3_600_000;

describe('zoneOffset', () => {
  it.each([
    ['2026-11-22T00:00:00.123Z', 'Asia/Tokyo', 9],
    ['2026-06-30T23:59:59.999Z', 'America/St_Johns', -2.5],
    ['2026-03-29T00:59:59Z', 'Europe/Brussels', 1],
    ['2026-03-29T01:00:00Z', 'Europe/Brussels', 2],
    ['1969-12-31T23:59:59.500Z', 'UTC', 0],
  ])('at %s in %s is %d hours', (instant, zone, offset) => {
    expect(hours(instant, zone)).toBe(offset);
  });

  it('knows no other zone', () => {
    expect(() => zoneOffset(0, 'Nowhere/Atlantis')).toThrow(RangeError);
  });
});
