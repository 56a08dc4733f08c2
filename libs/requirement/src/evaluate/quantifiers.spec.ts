import { describe, expect, it } from 'vitest';
import type { JsonValue, Statement } from '@bunkai/disclosure';
import { disclosing, offered, pathsOf, shortly, verdictOn } from '../spec/disclosing.js';
import type { Test } from '../test.js';

const list = '12.4.1/logRetentionByType';
const long: Test = { field: './retention', op: 'atLeast', value: 'P1Y' };
const online: Test = { field: './onlineFor', op: 'atLeast', value: 'P90D' };
const audit: Test = { field: './type', op: 'equals', value: 'audit' };

function retaining(...records: JsonValue[]) {
  return disclosing({ '12.4.1': offered({ logRetentionByType: records }) });
}

const record = (type: string, retention?: string | null, onlineFor?: string): JsonValue => ({
  type,
  ...(retention !== undefined && { retention }),
  ...(onlineFor !== undefined && { onlineFor }),
});

describe('over a list that is not to be had', () => {
  it.each<[string, Statement | undefined, string]>([
    ['no statement', undefined, 'undetermined: undisclosed'],
    ['withheld', offered({ logRetentionByType: [] }, { visibility: 'nda' }), 'undetermined: withheld'],
    ['not applicable', { status: 'not-applicable' }, 'undetermined: declared-not-applicable'],
    ['not offered', { status: 'not-offered' }, 'unmet: not-offered'],
    ['absent', offered({}), 'undetermined: undisclosed'],
    ['null', offered({ logRetentionByType: null }), 'undetermined: undisclosed'],
  ])('%s', (_, statement, expected) => {
    const disclosure = disclosing(statement ? { '12.4.1': statement } : {});
    for (const test of [
      { every: list, test: long },
      { some: list, test: long },
    ]) {
      const verdict = verdictOn(disclosure, test, { readerClass: 'public' });
      expect(shortly(verdict)).toBe(expected);
      expect(verdict.evidence).toEqual([{ path: list }]);
    }
  });
});

describe('over records', () => {
  it.each<[string, Test, JsonValue[], string]>([
    [
      'every, all pass',
      { every: list, test: long },
      [record('audit', 'P1Y'), record('access', 'P2Y')],
      'met',
    ],
    [
      'every, one fails',
      { every: list, test: long },
      [record('audit', 'P1Y'), record('access', 'P1D')],
      'unmet: compared',
    ],
    [
      'every, one gap',
      { every: list, test: long },
      [record('audit', 'P1Y'), record('access')],
      'undetermined: undisclosed',
    ],
    [
      'every, a null member',
      { every: list, test: long },
      [record('audit', null)],
      'undetermined: undisclosed',
    ],
    [
      'every, a gap before a failure',
      { every: list, test: long },
      [record('audit'), record('access', 'P1D')],
      'unmet: compared',
    ],
    [
      'every where',
      { every: list, where: audit, test: long },
      [record('audit', 'P1Y'), record('access', 'P1D')],
      'met',
    ],
    [
      'every where, none selected',
      { every: list, where: audit, test: long },
      [record('access', 'P1D')],
      'met',
    ],
    [
      'every with an undetermined where and a failing test',
      { every: list, where: online, test: long },
      [record('audit', 'P1D')],
      'undetermined: undisclosed',
    ],
    [
      'every with an undetermined where and a passing test',
      { every: list, where: online, test: long },
      [record('audit', 'P1Y')],
      'met',
    ],
    [
      'some, one passes',
      { some: list, test: long },
      [record('audit', 'P1D'), record('access', 'P2Y')],
      'met',
    ],
    ['some, none passes', { some: list, test: long }, [record('audit', 'P1D')], 'unmet: compared'],
    [
      'some, one gap',
      { some: list, test: long },
      [record('audit', 'P1D'), record('access')],
      'undetermined: undisclosed',
    ],
    [
      'some where',
      { some: list, where: audit, test: long },
      [record('audit', 'P1D'), record('access', 'P2Y')],
      'unmet: compared',
    ],
    [
      'some with an undetermined where',
      { some: list, where: online, test: long },
      [record('audit', 'P1Y')],
      'undetermined: undisclosed',
    ],
    [
      'some disclosed',
      { some: list, test: { field: './retention', op: 'disclosed' } },
      [record('audit')],
      'unmet: undisclosed',
    ],
    [
      'some, where fails and test is a gap',
      { some: list, where: audit, test: long },
      [record('access')],
      'unmet: compared',
    ],
    [
      'some, test and where both fail: the reason is the test’s',
      { some: list, where: audit, test: { field: './retention', op: 'disclosed' } },
      [record('access')],
      'unmet: undisclosed',
    ],
    ['every of an empty list', { every: list, test: long }, [], 'met'],
    ['some of an empty list', { some: list, test: long }, [], 'unmet: compared'],
    ['not some of an empty list', { not: { some: list, test: long } }, [], 'met'],
  ])('%s', (_, test, records, expected) => {
    expect(shortly(verdictOn(retaining(...records), test))).toBe(expected);
  });

  it('reads every record, the where before the test', () => {
    const test: Test = { some: list, where: audit, test: { any: [online, long] } };
    const verdict = verdictOn(retaining(record('audit', 'P1Y'), record('access', null, 'P1D')), test);
    expect(verdict.outcome).toBe('met');
    expect(verdict.evidence).toEqual([
      { path: `${list}/0/type`, value: 'audit' },
      { path: `${list}/0/onlineFor` },
      { path: `${list}/0/retention`, value: 'P1Y' },
      { path: `${list}/1/type`, value: 'access' },
      { path: `${list}/1/onlineFor`, value: 'P1D' },
      { path: `${list}/1/retention` },
    ]);
  });

  it('names the list itself where no member is read', () => {
    expect(verdictOn(retaining(), { every: list, test: long }).evidence).toEqual([{ path: list, value: [] }]);
    const records = [record('audit', 'P1Y')];
    expect(verdictOn(retaining(...records), { every: list, test: { all: [] } }).evidence).toEqual([
      { path: list, value: records },
    ]);
  });

  it('does not name the list where its members were read before', () => {
    const test: Test = {
      all: [
        { every: list, test: long },
        { some: list, test: long },
      ],
    };
    expect(pathsOf(verdictOn(retaining(record('audit', 'P1Y')), test))).toEqual([`${list}/0/retention`]);
  });
});

describe('over the lists of the disclosure itself', () => {
  const valid: Test = { field: './expires', op: 'notExpired' };
  it('an absent list is empty', () => {
    expect(verdictOn(disclosing({}), { some: 'attestations', test: valid })).toEqual({
      outcome: 'unmet',
      reason: 'compared',
      evidence: [{ path: 'attestations', value: [] }],
    });
    expect(
      verdictOn(disclosing({}), { every: 'upstream', test: { field: './service', op: 'disclosed' } }),
    ).toEqual({
      outcome: 'met',
      evidence: [{ path: 'upstream', value: [] }],
    });
  });

  it('its members are read as of any list', () => {
    const disclosure = disclosing(
      {},
      { upstream: [{ service: 'infra/iaas', inherits: ['12.4.1'] }, { service: 'infra/dns' }] },
    );
    const test: Test = { every: 'upstream', test: { field: './inherits', op: 'contains', value: '12.4.1' } };
    expect(verdictOn(disclosure, test)).toEqual({
      outcome: 'undetermined',
      reason: 'undisclosed',
      evidence: [{ path: 'upstream/0/inherits', value: ['12.4.1'] }, { path: 'upstream/1/inherits' }],
    });
  });
});
