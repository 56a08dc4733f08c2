import { describe, expect, it } from 'vitest';
import {
  lastEffective,
  releaseInForce,
  releaseState,
  releaseTransitions,
  scheduledReleases,
} from './release-timeline.js';
import type { TimelineRelease } from './release-timeline.js';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

function disclosure(number: number, published: number, effective = published): TimelineRelease {
  return {
    number,
    kind: 'disclosure',
    withdraws: null,
    publishedAt: day(published),
    effectiveFrom: day(effective),
  };
}

function withdrawal(number: number, withdraws: number, published: number): TimelineRelease {
  return {
    number,
    kind: 'withdrawal',
    withdraws,
    publishedAt: day(published),
    effectiveFrom: day(published),
  };
}

const numberAt = (releases: TimelineRelease[], n: number) => releaseInForce(releases, day(n))?.number;

describe('the release in force', () => {
  it('is none before the first release and the newest after each', () => {
    const releases = [disclosure(1, 2), disclosure(2, 5)];
    expect([1, 2, 4, 5, 9].map((n) => numberAt(releases, n))).toEqual([undefined, 1, 1, 2, 2]);
  });

  it('changes when a scheduled release takes effect, not when it is published', () => {
    const releases = [disclosure(1, 1), disclosure(2, 2, 10)];
    expect([5, 9, 10].map((n) => numberAt(releases, n))).toEqual([1, 1, 2]);
    expect(scheduledReleases(releases, day(5)).map((r) => r.number)).toEqual([2]);
    expect(scheduledReleases(releases, day(10))).toEqual([]);
  });

  it('goes by the date of effect, not by the number', () => {
    const releases = [disclosure(1, 1), disclosure(2, 2, 10), disclosure(3, 4)];
    expect([3, 4, 9, 10].map((n) => numberAt(releases, n))).toEqual([1, 3, 3, 2]);
  });

  it('is the higher number of two that take effect at once', () => {
    expect(numberAt([disclosure(1, 1, 3), disclosure(2, 2, 3)], 3)).toBe(2);
  });

  it('is none once the release in force is taken back: a superseded one does not return', () => {
    const releases = [disclosure(1, 1), disclosure(2, 2), withdrawal(3, 2, 4), disclosure(4, 6)];
    expect([3, 4, 5, 6].map((n) => numberAt(releases, n))).toEqual([2, undefined, undefined, 4]);
    expect([0, 3, 4, 6].map((n) => lastEffective(releases, day(n))?.number)).toEqual([undefined, 2, 3, 4]);
  });

  it('stays when a scheduled release is taken back', () => {
    const releases = [disclosure(1, 1), disclosure(2, 2, 10), withdrawal(3, 2, 5)];
    expect([5, 10, 20].map((n) => numberAt(releases, n))).toEqual([1, 1, 1]);
    expect(scheduledReleases(releases, day(6))).toEqual([]);
    expect(scheduledReleases(releases, day(4)).map((r) => r.number)).toEqual([2]);
  });
});

describe('the state of a release', () => {
  it('follows its life', () => {
    const releases = [disclosure(1, 1, 3), disclosure(2, 5), withdrawal(3, 2, 7)];
    const [first, second, third] = releases as [TimelineRelease, TimelineRelease, TimelineRelease];
    expect([1, 3, 5].map((n) => releaseState(releases, first, day(n)))).toEqual([
      'scheduled',
      'in-force',
      'superseded',
    ]);
    expect([4, 5, 7].map((n) => releaseState(releases, second, day(n)))).toEqual([
      undefined,
      'in-force',
      'withdrawn',
    ]);
    expect(releaseState(releases, third, day(9))).toBeUndefined();
  });

  it('can reach every state, and leaves none that is final', () => {
    const reached = new Set<string>(['scheduled']);
    for (const state of reached) {
      for (const next of releaseTransitions[state as keyof typeof releaseTransitions]) reached.add(next);
    }
    expect([...reached].sort()).toEqual(Object.keys(releaseTransitions).sort());
    expect(releaseTransitions.withdrawn).toEqual([]);
  });
});
