import { describe, expect, it } from 'vitest';
import { endOf, instantOf, timeScale } from './time-scale.js';

const now = Date.UTC(2026, 10, 22);

describe('timeScale', () => {
  it('ticks whole years over a span of years and months over a short one', () => {
    const years = timeScale([Date.UTC(2022, 0, 1), Date.UTC(2027, 0, 1)], now);
    expect(years.ticks.map(({ instant }) => new Date(instant).toISOString().slice(0, 10))).toEqual([
      '2022-01-01',
      '2023-01-01',
      '2024-01-01',
      '2025-01-01',
      '2026-01-01',
      '2027-01-01',
    ]);
    const months = timeScale([Date.UTC(2026, 8, 1)], now);
    expect(months.ticks.map(({ instant }) => new Date(instant).getUTCMonth() + 1)).toEqual([
      5, 7, 9, 11, 1, 3,
    ]);
  });

  it('holds today between its ends when there is nothing else', () => {
    const scale = timeScale([], now);
    expect(scale.at(now)).toBe(50);
    expect(scale.ticks.length).toBeGreaterThan(0);
  });

  it('keeps the ends of time from squeezing the rest: they stand at the edge', () => {
    const scale = timeScale([Date.UTC(9999, 11, 31), -62_135_596_800_000], now);
    expect(scale.to - scale.from).toBeLessThan(20 * 366 * 86_400_000);
    expect([scale.at(Date.UTC(9999, 11, 31)), scale.at(-62_135_596_800_000)]).toEqual([100, 0]);
    expect(scale.ticks.length).toBeLessThanOrEqual(7);
  });
});

it('ends a day where the next begins, an instant at itself', () => {
  expect(endOf('2026-11-22')).toBe(Date.UTC(2026, 10, 23));
  expect(endOf('2026-11-22T12:00:00Z')).toBe(Date.UTC(2026, 10, 22, 12));
  expect([endOf('never'), instantOf(null), instantOf(undefined)]).toEqual([undefined, undefined, undefined]);
});
