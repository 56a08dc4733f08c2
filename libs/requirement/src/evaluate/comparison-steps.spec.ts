import { describe, expect, it } from 'vitest';
import type { Statement } from '@bunkai/disclosure';
import { disclosing, offered, shortly, verdictOn } from '../spec/disclosing.js';
import type { Test } from '../test.js';

const field = '12.4.1/logRetention';
const atLeast: Test = { field, op: 'atLeast', value: 'P1Y' };
const disclosed: Test = { field, op: 'disclosed' };

describe('a comparison is decided in the order of the steps', () => {
  const secret = { visibility: 'nda' } as const;
  it.each<[string, Statement | undefined, string, string]>([
    ['no statement', undefined, 'undetermined: undisclosed', 'unmet: undisclosed'],
    [
      'a withheld value',
      offered({ logRetention: 'P2Y' }, secret),
      'undetermined: withheld',
      'undetermined: withheld',
    ],
    ['a withheld gap', offered({}, secret), 'undetermined: withheld', 'undetermined: withheld'],
    [
      'a withheld not-offered',
      { status: 'not-offered', ...secret },
      'undetermined: withheld',
      'undetermined: withheld',
    ],
    [
      'a withheld not-applicable',
      { status: 'not-applicable', ...secret },
      'undetermined: withheld',
      'undetermined: withheld',
    ],
    [
      'not-applicable',
      { status: 'not-applicable' },
      'undetermined: declared-not-applicable',
      'undetermined: declared-not-applicable',
    ],
    ['not-offered', { status: 'not-offered' }, 'unmet: not-offered', 'met'],
    ['no fields', { status: 'offered' }, 'undetermined: undisclosed', 'unmet: undisclosed'],
    ['an absent field', offered({}), 'undetermined: undisclosed', 'unmet: undisclosed'],
    ['a null field', offered({ logRetention: null }), 'undetermined: undisclosed', 'unmet: undisclosed'],
    ['too short', offered({ logRetention: 'P364D' }), 'unmet: compared', 'met'],
    ['long enough', offered({ logRetention: 'P365D' }), 'met', 'met'],
  ])('%s', (_, statement, compared, asked) => {
    const disclosure = disclosing(statement ? { '12.4.1': statement } : {});
    expect(shortly(verdictOn(disclosure, atLeast, { readerClass: 'subscribers' }))).toBe(compared);
    expect(shortly(verdictOn(disclosure, disclosed, { readerClass: 'subscribers' }))).toBe(asked);
  });

  it('shows the value as the document has it, and none where there is none, null or withheld', () => {
    const evidence = (statement: Statement, readerClass: 'public' | 'nda' = 'nda') =>
      verdictOn(disclosing({ '12.4.1': statement }), atLeast, { readerClass }).evidence;
    expect(evidence(offered({ logRetention: 'P1Y6M' }))).toEqual([{ path: field, value: 'P1Y6M' }]);
    expect(evidence(offered({ logRetention: null }))).toEqual([{ path: field }]);
    expect(evidence(offered({}))).toEqual([{ path: field }]);
    expect(evidence({ status: 'not-offered' })).toEqual([{ path: field }]);
    expect(evidence(offered({ logRetention: 'P1Y' }, { visibility: 'customers' }), 'public')).toEqual([
      { path: field },
    ]);
  });

  it('reads a field of a hostile name as absent', () => {
    const hostile = JSON.parse('{"status":"offered","fields":{}}') as Statement;
    expect(shortly(verdictOn(disclosing({ '12.4.1': hostile }), atLeast))).toBe('undetermined: undisclosed');
  });
});

describe('a statement’s commitment', () => {
  const atLeastTarget: Test = { field: '12.4.1/@commitment', op: 'atLeast', value: 'target' };
  it.each<[string, Statement | undefined, string]>([
    ['no statement', undefined, 'undetermined: undisclosed'],
    ['omitted', { status: 'offered' }, 'unmet: compared'],
    ['informational', { status: 'offered', commitment: 'informational' }, 'unmet: compared'],
    ['target', { status: 'offered', commitment: 'target' }, 'met'],
    ['contractual', { status: 'offered', commitment: 'contractual' }, 'met'],
    ['of what is not offered', { status: 'not-offered', commitment: 'contractual' }, 'unmet: not-offered'],
    [
      'of what is not applicable',
      { status: 'not-applicable', commitment: 'contractual' },
      'undetermined: declared-not-applicable',
    ],
    [
      'withheld',
      { status: 'offered', commitment: 'contractual', visibility: 'nda' },
      'undetermined: withheld',
    ],
  ])('%s', (_, statement, expected) => {
    const disclosure = disclosing(statement ? { '12.4.1': statement } : {});
    expect(shortly(verdictOn(disclosure, atLeastTarget, { readerClass: 'public' }))).toBe(expected);
  });

  it('omitted is disclosed, informational and without a value to show', () => {
    const disclosure = disclosing({ '12.4.1': { status: 'offered' } });
    const path = '12.4.1/@commitment';
    expect(verdictOn(disclosure, { field: path, op: 'disclosed' })).toEqual({
      outcome: 'met',
      evidence: [{ path }],
    });
    expect(verdictOn(disclosure, { field: path, op: 'equals', value: 'informational' })).toEqual({
      outcome: 'met',
      evidence: [{ path }],
    });
  });
});

describe('a statement’s review date', () => {
  const recent: Test = { field: '12.4.1/@reviewed', op: 'ageAtMost', value: 'P1Y' };
  it.each<[string, Statement, string]>([
    ['omitted', { status: 'offered' }, 'undetermined: undisclosed'],
    ['a recent day', { status: 'offered', reviewed: '2026-01-01' }, 'met'],
    ['an old instant', { status: 'offered', reviewed: '2020-01-01T00:00:00Z' }, 'unmet: compared'],
    ['of what is not offered', { status: 'not-offered', reviewed: '2026-01-01' }, 'unmet: not-offered'],
  ])('%s', (_, statement, expected) => {
    expect(shortly(verdictOn(disclosing({ '12.4.1': statement }), recent))).toBe(expected);
  });

  it('is shown as the document has it even where the status decides', () => {
    const disclosure = disclosing({ '12.4.1': { status: 'not-offered', reviewed: '2026-01-01' } });
    expect(verdictOn(disclosure, recent)).toEqual({
      outcome: 'unmet',
      reason: 'not-offered',
      evidence: [{ path: '12.4.1/@reviewed', value: '2026-01-01' }],
    });
  });
});
