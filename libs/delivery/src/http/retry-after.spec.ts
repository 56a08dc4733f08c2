import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.js';

const now = new Date('2026-03-01T12:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7_000],
    ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
    ['Sunday, 01-Mar-26 12:01:00 GMT', 60_000],
    ['Sun Mar  1 12:01:00 2026', 60_000],
    ['Sun, 01 Mar 2020 12:00:00 GMT', 0],
  ])('reads %j as %d ms', (header, ms) => expect(retryAfterMs(header, now)).toBe(ms));

  it.each([undefined, '', '-1', '1.5', '1e3', 'soon', '2026-03-01', 'Sunday', '9'.repeat(400)])(
    'reads nothing from %j',
    (header) => expect(retryAfterMs(header, now)).toBeNull(),
  );
});
