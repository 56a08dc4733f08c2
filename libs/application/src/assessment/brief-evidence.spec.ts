import { describe, expect, it } from 'vitest';
import { MAX_TOLD_PATHS, MAX_TOLD_TEXT, briefEvidence } from './brief-evidence.js';

const rows = (values: readonly string[]) =>
  values.map((value, index) => ({ path: `6.1.1/matrix/${index}/who`, value }));

describe('the evidence that an alert tells', () => {
  it('is all of it where there is little', () => {
    const evidence = [{ path: 'a' }, { path: 'b', value: ['JP', 'DE'] }, { path: 'c', value: null }];
    expect(briefEvidence(evidence, evidence)).toEqual(evidence);
  });

  it('is first what differs, in the order of the document', () => {
    const before = rows(Array.from({ length: 800 }, () => 'provider'));
    const after = rows(Array.from({ length: 800 }, (_, index) => (index === 700 ? 'customer' : 'provider')));
    const told = briefEvidence(after, before);
    expect(told).toHaveLength(MAX_TOLD_PATHS);
    expect([told[0], told.at(-1)]).toEqual([after[0], { path: '6.1.1/matrix/700/who', value: 'customer' }]);
    expect(briefEvidence(before, after).at(-1)).toEqual({ path: '6.1.1/matrix/700/who', value: 'provider' });
  });

  it('is not of unbounded size where everything differs', () => {
    const told = briefEvidence(rows(Array.from({ length: 800 }, (_, index) => `${index}`)), []);
    expect(told.map(({ value }) => value)).toEqual(
      Array.from({ length: MAX_TOLD_PATHS }, (_, index) => `${index}`),
    );
  });

  it('cuts long texts, however deep', () => {
    const long = 'あ'.repeat(MAX_TOLD_TEXT + 1);
    const cut = `${'あ'.repeat(MAX_TOLD_TEXT)}…`;
    expect(briefEvidence([{ path: 'a', value: { en: long, list: [long, 1] } }], [])).toEqual([
      { path: 'a', value: { en: cut, list: [cut, 1] } },
    ]);
  });
});
