// The model by examples that were worked out by hand.
import { describe, expect, it } from 'vitest';
import { customerAlerts, lineOf, providerAlerts } from './expected-alerts.js';
import { warningsFor } from './expected-warnings.js';
import { judge } from './judge.js';
import type { Asked, Promised } from './promise.js';
import type { Fact } from './release-history.js';

const asked: Asked = { days: 90, apart: true, within: ['DE', 'FR'] };
const good: Promised = { logging: { days: 365, apart: true }, places: { countries: ['DE'] } };
const brief: Promised = { ...good, logging: { days: 30, apart: true } };
const abroad: Promised = { ...good, places: { countries: ['DE', 'US'] } };

function fact(number: number, publishedAt: number, effectiveFrom: number, promised: Promised): Fact {
  return { number, promised, withdraws: null, publishedAt, effectiveFrom };
}

function withdrawal(number: number, at: number, withdraws: number): Fact {
  return { number, promised: null, withdraws, publishedAt: at, effectiveFrom: at };
}

const told = (facts: readonly Fact[], since: number, until: number) =>
  customerAlerts(facts, asked, since, until).map(lineOf);

describe('judge', () => {
  it.each([
    ['logs', good, 'met'],
    ['logs', brief, 'unmet'],
    ['logs', { ...good, logging: {} }, 'undetermined'],
    ['logs', { ...good, logging: 'silent' }, 'undetermined'],
    ['apart', { ...good, logging: 'not-offered' }, 'unmet'],
    ['apart', { ...good, logging: { apart: false } }, 'unmet'],
    ['places', abroad, 'unmet'],
    ['places', { ...good, places: { countries: [] } }, 'met'],
    ['places', null, 'undetermined'],
  ] as const)('%s of %j is %s', (subject, promised, outcome) => {
    expect(judge(subject, promised, asked)).toBe(outcome);
  });
});

describe('alerts', () => {
  it('tells flips, and where nothing flips the release', () => {
    const facts = [fact(1, 10, 10, good), fact(2, 20, 20, brief), fact(3, 30, 30, brief)];
    expect(told(facts, 15, 99)).toEqual(['verdicts-flipped 2: logs met→unmet', 'release-published 3: ']);
    expect(told(facts, 25, 99)).toEqual(['release-published 3: ']);
    expect(providerAlerts(facts, 25).map(lineOf)).toEqual(['release-out 1: ', 'release-out 2: ']);
  });

  it('holds what takes effect last, whichever was published first', () => {
    const facts = [fact(1, 10, 10, good), fact(2, 20, 50, brief), fact(3, 30, 30, abroad)];
    expect(told(facts, 15, 40)).toEqual(['verdicts-flipped 3: places met→unmet']);
    expect(told(facts, 15, 51)).toEqual([
      'verdicts-flipped 3: places met→unmet',
      'verdicts-flipped 2: logs met→unmet, places unmet→met',
    ]);
  });

  it('leaves nothing in force after a withdrawal, and never brings in what was taken back before', () => {
    const facts = [fact(1, 10, 10, brief), fact(2, 20, 50, good), withdrawal(3, 30, 2), withdrawal(4, 40, 1)];
    expect(told(facts, 15, 99)).toEqual([
      'verdicts-flipped 4: apart met→undetermined, logs unmet→undetermined, places met→undetermined',
    ]);
  });

  it('tells only the last of one instant', () => {
    const facts = [fact(1, 10, 10, good), fact(2, 20, 50, brief), fact(3, 30, 50, abroad)];
    expect(told(facts, 15, 99)).toEqual(['verdicts-flipped 3: places met→unmet']);
  });
});

describe('warnings', () => {
  it('may be of what was known at some time, and must be of what is still to come', () => {
    const facts = [fact(1, 10, 10, good), fact(2, 20, 1000, brief), fact(3, 30, 30, brief)];
    const { allowed, required } = warningsFor(facts, asked, 100);
    expect([...allowed]).toEqual(['2 logs met→unmet']);
    expect([...required]).toEqual([]);
    const far = warningsFor(facts.slice(0, 2), asked, 100);
    expect([...far.required]).toEqual(['2 logs met→unmet']);
    expect([...warningsFor(facts.slice(0, 2), asked, 2000).required]).toEqual([]);
  });

  it('need not be of what was taken back', () => {
    const facts = [fact(1, 10, 10, good), fact(2, 20, 1000, brief), withdrawal(3, 30, 2)];
    const { allowed, required } = warningsFor(facts, asked, 100);
    expect([[...allowed], [...required]]).toEqual([['2 logs met→unmet'], []]);
  });
});
