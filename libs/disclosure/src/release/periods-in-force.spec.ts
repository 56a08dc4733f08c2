import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsInForce } from './periods-in-force.js';
import { type TimelineRelease, releaseInForce } from './release-timeline.js';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const dayOf = (date: Date | null) => date && (date.getTime() - day(1).getTime()) / 86_400_000 + 1;

function release(
  number: number,
  published: number,
  effective = published,
  withdraws?: number,
): TimelineRelease {
  const kind = withdraws === undefined ? 'disclosure' : 'withdrawal';
  const [publishedAt, effectiveFrom] = [day(published), day(effective)];
  return { number, kind, withdraws: withdraws ?? null, publishedAt, effectiveFrom };
}

const periods = (releases: TimelineRelease[], n: number) =>
  periodsInForce(releases, day(n)).map(({ release, from, until }) => [
    release.number,
    dayOf(from),
    dayOf(until),
  ]);

describe('periodsInForce', () => {
  it('begins with the release in force and follows with what is scheduled', () => {
    const releases = [release(1, 1), release(2, 2, 10), release(3, 3, 20)];
    expect(periods(releases, 5)).toEqual([
      [1, 1, 10],
      [2, 10, 20],
      [3, 20, null],
    ]);
    expect(periods(releases, 10)).toEqual([
      [2, 10, 20],
      [3, 20, null],
    ]);
  });

  it('has a gap after a withdrawal, and nothing of what was taken back', () => {
    expect(periods([release(1, 1), release(2, 2, 10), release(3, 3, 3, 1)], 4)).toEqual([[2, 10, null]]);
    expect(periods([release(1, 1), release(2, 2, 10), release(3, 3, 3, 2)], 4)).toEqual([[1, 1, null]]);
    expect(periods([release(1, 1), release(2, 2, 2, 1)], 3)).toEqual([]);
  });

  it('gives a release that another of the same instant replaces no period', () => {
    expect(periods([release(1, 1, 10), release(2, 2, 10)], 3)).toEqual([[2, 10, null]]);
  });

  it('agrees with the timeline at every instant from then on', () => {
    const steps = fc.array(fc.record({ later: fc.nat(9), withdraws: fc.option(fc.nat(5)) }), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(steps, fc.nat(12), (given, start) => {
        const releases = given.map(({ later, withdraws }, index) =>
          withdraws === null || withdraws >= index
            ? release(index + 1, index + 1, index + 1 + later)
            : release(index + 1, index + 1, index + 1, withdraws + 1),
        );
        const at = Math.max(start, releases.length);
        const found = periodsInForce(releases, day(at));
        for (let n = at; n < at + 20; n += 1) {
          const held = found.filter(
            ({ from, until }) => from <= day(n) && (until === null || day(n) < until),
          );
          const inForce = releaseInForce(releases, day(n));
          expect(held.map((period) => period.release.number)).toEqual(inForce ? [inForce.number] : []);
        }
      }),
    );
  });
});
