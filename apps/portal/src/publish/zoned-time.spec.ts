import { describe, expect, it } from 'vitest';
import { instantAt, wallClockAt } from './zoned-time.js';

describe('instantAt', () => {
  it.each([
    ['2026-11-22 09:30:00', 'Asia/Tokyo', '2026-11-22T00:30:00.000Z'],
    ['2026-11-22 09:30:00', 'UTC', '2026-11-22T09:30:00.000Z'],
    ['2026-07-01 00:00:00', 'Europe/London', '2026-06-30T23:00:00.000Z'],
    ['2026-01-01 00:00:00', 'America/New_York', '2026-01-01T05:00:00.000Z'],
    ['2026-03-29 00:59:59', 'Europe/London', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29 02:00:00', 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['2026-11-22 09:30:00', 'Asia/Kathmandu', '2026-11-22T03:45:00.000Z'],
  ])('%s in %s is %s, and back', (wallClock, zone, instant) => {
    expect(instantAt(wallClock, zone)).toBe(instant);
    expect(wallClockAt(instant, zone)).toBe(wallClock);
  });

  it('takes a time that the zone skips for one that it has, and nothing for no time', () => {
    expect(wallClockAt(instantAt('2026-03-29 01:30:00', 'Europe/London') ?? '', 'Europe/London')).toMatch(
      /^2026-03-29 0[02]:30:00$/,
    );
    expect(instantAt('soon', 'UTC')).toBeUndefined();
  });
});
