import { describe, expect, it } from 'vitest';
import { disclosing, offered, shortly, verdictOn } from '../spec/disclosing.js';
import type { Test } from '../test.js';

const field = '12.3.1/restoreTestLast';

function on(date: string, test: Test, at: string) {
  return verdictOn(disclosing({ '12.3.1': offered({ restoreTestLast: date }) }), test, { at });
}

function notExpired(value?: string): Test {
  return { field, op: 'notExpired', ...(value !== undefined && { value }) };
}

function ageAtMost(value: string): Test {
  return { field, op: 'ageAtMost', value };
}

describe('notExpired and ageAtMost', () => {
  it.each<[string, Test, string, string, string | undefined]>([
    ['2026-03-31', notExpired(), '2026-03-31T23:59:59.999999999Z', 'met', '2026-04-01T00:00:00Z'],
    ['2026-03-31', notExpired(), '2026-04-01T00:00:00Z', 'unmet: compared', undefined],
    ['2026-03-31T12:00:00Z', notExpired(), '2026-03-31T11:59:59Z', 'met', '2026-03-31T12:00:00Z'],
    ['2026-03-31T12:00:00Z', notExpired(), '2026-03-31T12:00:00Z', 'unmet: compared', undefined],
    ['2026-03-31T12:00:00+09:00', notExpired(), '2026-03-31T00:00:00Z', 'met', '2026-03-31T03:00:00Z'],
    ['2026-03-31', notExpired('P30D'), '2026-03-01T23:59:59Z', 'met', '2026-03-02T00:00:00Z'],
    ['2026-03-31', notExpired('P30D'), '2026-03-02T00:00:00Z', 'unmet: compared', undefined],
    ['2026-03-31', notExpired('PT0.5S'), '2026-03-01T00:00:00Z', 'met', '2026-03-31T23:59:59.5Z'],
    [
      '2026-03-31',
      notExpired('PT0.0000000015S'),
      '2026-03-31T23:59:59.999999998Z',
      'met',
      '2026-03-31T23:59:59.999999999Z',
    ],
    [
      '2026-03-31',
      notExpired('PT0.0000000015S'),
      '2026-03-31T23:59:59.999999999Z',
      'unmet: compared',
      undefined,
    ],
    ['2026-01-01', ageAtMost('P1Y'), '2026-12-31T23:59:59Z', 'met', '2027-01-01T00:00:00Z'],
    ['2026-01-01', ageAtMost('P1Y'), '2027-01-01T00:00:00Z', 'unmet: compared', undefined],
    ['2024-01-01', ageAtMost('P1Y'), '2024-06-01T00:00:00Z', 'met', '2024-12-31T00:00:00Z'],
    ['2026-01-01', ageAtMost('P1M'), '2026-01-02T00:00:00Z', 'met', '2026-01-31T10:00:00Z'],
    ['2026-01-01', ageAtMost('PT0S'), '2026-01-01T00:00:00Z', 'unmet: compared', undefined],
    ['2030-01-01', ageAtMost('PT0S'), '2026-01-01T00:00:00Z', 'met', '2030-01-01T00:00:00Z'],
    [
      '2026-01-01',
      ageAtMost('PT0.0000000001S'),
      '2026-01-01T00:00:00Z',
      'met',
      '2026-01-01T00:00:00.000000001Z',
    ],
    ['2026-01-01', ageAtMost('P8000Y'), '2026-01-01T00:00:00Z', 'met', undefined],
  ])('%s %j at %s', (date, test, at, expected, validUntil) => {
    const verdict = on(date, test, at);
    expect(shortly(verdict)).toBe(expected);
    expect(verdict.validUntil).toBe(validUntil);
  });

  it('takes a Date to its millisecond', () => {
    const disclosure = disclosing({ '12.3.1': offered({ restoreTestLast: '2026-03-31' }) });
    const last = new Date('2026-03-31T23:59:59.999Z');
    expect(verdictOn(disclosure, notExpired(), { at: last }).outcome).toBe('met');
    expect(verdictOn(disclosure, notExpired(), { at: new Date('2026-04-01T00:00:00Z') }).outcome).toBe(
      'unmet',
    );
    expect(() => verdictOn(disclosure, notExpired(), { at: new Date(NaN) })).toThrow(RangeError);
    expect(() => verdictOn(disclosure, notExpired(), { at: '2026-04-01' })).toThrow(RangeError);
  });
});

describe('validUntil', () => {
  const attestations = [
    { scheme: 'isms', number: '1', expires: '2027-06-30' },
    { scheme: 'isms', number: '2', expires: '2026-12-31' },
    { scheme: 'isms', number: '3', expires: '2025-12-31' },
    { scheme: 'isms', number: '4' },
  ];
  const valid: Test = { some: 'attestations', test: { field: './expires', op: 'notExpired' } };

  it('is the first later change of any comparison read, whether or not the outcome changes with it', () => {
    expect(verdictOn(disclosing({}, { attestations }), valid).validUntil).toBe('2027-01-01T00:00:00Z');
    expect(verdictOn(disclosing({}, { attestations }), { any: [{ all: [] }, valid] }).validUntil).toBe(
      '2027-01-01T00:00:00Z',
    );
    expect(verdictOn(disclosing({}, { attestations }), { not: valid }).validUntil).toBe(
      '2027-01-01T00:00:00Z',
    );
  });

  it('is absent where no date could be read', () => {
    const secret = offered({ restoreTestLast: '2026-12-31' }, { visibility: 'nda' });
    const verdict = verdictOn(disclosing({ '12.3.1': secret }), notExpired(), { readerClass: 'public' });
    expect(verdict).toEqual({ outcome: 'undetermined', reason: 'withheld', evidence: [{ path: field }] });
  });
});
