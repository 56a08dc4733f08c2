import { describe, expect, it } from 'vitest';
import type { Disclosure, UpstreamService } from '@bunkai/disclosure';
import { disclosing, noon, offered, shortly, verdictOn } from '../spec/disclosing.js';
import type { Test } from '../test.js';

const field = '12.4.1/logRetention';
const test: Test = { field, op: 'atLeast', value: 'P1Y' };
const inherits = ['12.4.1'];

function keeping(key: string, logRetention: string, members: Partial<Disclosure> = {}): Disclosure {
  return disclosing({ '12.4.1': offered({ logRetention }) }, members, key);
}

function builtOn(...upstream: (string | UpstreamService)[]): Partial<Disclosure> {
  return { upstream: upstream.map((on) => (typeof on === 'string' ? { service: on, inherits } : on)) };
}

describe('a control that is listed as inherited', () => {
  const iaas = keeping('infra/iaas', 'P2Y');
  const other = keeping('other/iaas', 'P1D');

  it('takes the statement from upstream, and says from which service', () => {
    const disclosure = disclosing({}, builtOn('infra/iaas'));
    expect(verdictOn(disclosure, test, { upstream: [iaas] })).toEqual({
      outcome: 'met',
      evidence: [{ path: `infra/iaas:${field}`, value: 'P2Y' }],
    });
    expect(
      verdictOn(disclosure, { field: '12.4.1/@commitment', op: 'disclosed' }, { upstream: [iaas] }),
    ).toEqual({
      outcome: 'met',
      evidence: [{ path: 'infra/iaas:12.4.1/@commitment' }],
    });
  });

  it('keeps a statement of its own, of the variant at hand', () => {
    const own = keeping('acme/cloud', 'P1D', builtOn('infra/iaas'));
    expect(verdictOn(own, test, { upstream: [iaas] }).evidence).toEqual([{ path: field, value: 'P1D' }]);
    const plan = disclosing(
      {},
      {
        ...builtOn('infra/iaas'),
        variants: {
          pro: { statements: { '12.4.1': { status: 'offered', fields: { logRetention: 'P3Y' } } } },
        },
      },
    );
    expect(verdictOn(plan, test, { upstream: [iaas] }).evidence[0]?.path).toBe(`infra/iaas:${field}`);
    expect(verdictOn(plan, test, { upstream: [iaas], variant: 'pro' }).evidence).toEqual([
      { path: field, value: 'P3Y' },
    ]);
  });

  it('is not taken where it is not listed, nor of a service without a disclosure', () => {
    const undisclosed = { outcome: 'undetermined', reason: 'undisclosed', evidence: [{ path: field }] };
    const listing = (controls: string[] | null) =>
      disclosing({}, builtOn({ service: 'infra/iaas', inherits: controls }));
    expect(verdictOn(listing(['12.4.3']), test, { upstream: [iaas] })).toEqual(undisclosed);
    expect(verdictOn(listing(null), test, { upstream: [iaas] })).toEqual(undisclosed);
    expect(verdictOn(listing(inherits), test)).toEqual(undisclosed);
  });

  it('comes from the first service that has it', () => {
    const both = disclosing({}, builtOn('none/at-all', 'infra/iaas', 'other/iaas'));
    expect(verdictOn(both, test, { upstream: [other, iaas] }).evidence[0]?.path).toBe(`infra/iaas:${field}`);
    const empty = disclosing({}, {}, 'infra/iaas');
    expect(verdictOn(both, test, { upstream: [other, empty] }).evidence[0]?.path).toBe(`other/iaas:${field}`);
  });

  it('is inherited in turn, depth first', () => {
    const paas = disclosing({}, builtOn('infra/iaas'), 'infra/paas');
    const disclosure = disclosing({}, builtOn('infra/paas', 'other/iaas'));
    expect(verdictOn(disclosure, test, { upstream: [other, paas, iaas] }).evidence).toEqual([
      { path: `infra/iaas:${field}`, value: 'P2Y' },
    ]);
  });

  it('ends in a cycle, and never comes from the service itself', () => {
    const a = disclosing({}, builtOn('infra/b'), 'infra/a');
    const b = disclosing({}, builtOn('infra/a', 'acme/cloud', 'infra/b'), 'infra/b');
    const itself = keeping('acme/cloud', 'P9Y');
    const disclosure = disclosing({}, builtOn('acme/cloud', 'infra/a', 'infra/b'));
    expect(shortly(verdictOn(disclosure, test, { upstream: [itself, a, b] }))).toBe(
      'undetermined: undisclosed',
    );
    const disclosureAfterCycle = disclosing({}, builtOn('infra/a', 'other/iaas'));
    expect(verdictOn(disclosureAfterCycle, test, { upstream: [a, b, other] }).evidence[0]?.path).toBe(
      `other/iaas:${field}`,
    );
  });

  it('of a service listed twice stands where that first lists the control', () => {
    const disclosure = disclosing(
      {},
      builtOn({ service: 'infra/iaas', inherits: ['12.4.3'] }, 'other/iaas', 'infra/iaas'),
    );
    expect(verdictOn(disclosure, test, { upstream: [iaas, other] }).evidence[0]?.path).toBe(
      `other/iaas:${field}`,
    );
    expect(verdictOn(disclosure, test, { upstream: [iaas] }).evidence[0]?.path).toBe(`infra/iaas:${field}`);
  });

  it('is read as the reader class of upstream sees it, at the base', () => {
    const secret = disclosing(
      { '12.4.1': offered({ logRetention: 'P2Y' }, { visibility: 'customers' }) },
      { variants: { open: { statements: { '12.4.1': { visibility: 'public' } } } } },
      'infra/iaas',
    );
    const disclosure = disclosing({}, { ...builtOn('infra/iaas'), variants: { open: { statements: {} } } });
    const how = { upstream: [secret], variant: 'open' };
    expect(verdictOn(disclosure, test, { ...how, readerClass: 'public' })).toEqual({
      outcome: 'undetermined',
      reason: 'withheld',
      evidence: [{ path: `infra/iaas:${field}` }],
    });
    expect(verdictOn(disclosure, test, { ...how, readerClass: 'customers' }).outcome).toBe('met');
    expect(
      shortly(verdictOn(disclosure, test, { ...how, readerClass: 'nda', upstreamReaderClass: 'public' })),
    ).toBe('undetermined: withheld');
    expect(
      verdictOn(disclosure, test, { ...how, readerClass: 'public', upstreamReaderClass: 'nda' }).outcome,
    ).toBe('met');
  });

  it('gives records with the prefix before the whole path', () => {
    const list = '12.4.1/logRetentionByType';
    const upstream = [
      disclosing(
        { '12.4.1': offered({ logRetentionByType: [{ type: 'audit', retention: 'P1Y' }] }) },
        {},
        'infra/iaas',
      ),
    ];
    const disclosure = disclosing({}, builtOn('infra/iaas'));
    const every: Test = { every: list, test: { field: './retention', op: 'atLeast', value: 'P1Y' } };
    expect(verdictOn(disclosure, every, { upstream }).evidence).toEqual([
      { path: `infra/iaas:${list}/0/retention`, value: 'P1Y' },
    ]);
  });
});

describe('of several disclosures of one service upstream', () => {
  const disclosure = disclosing({}, builtOn('infra/iaas'));
  const from = (effectiveFrom: string | undefined, logRetention: string) =>
    keeping('infra/iaas', logRetention, effectiveFrom === undefined ? {} : { effectiveFrom });
  const first = from('2026-01-01T00:00:00Z', 'P1D');
  const second = from('2026-06-15T21:00:00+09:00', 'P2D');
  const future = from('2026-06-15T12:00:00.000000001Z', 'P3D');
  const always = from(undefined, 'P4D');
  const value = (...upstream: Disclosure[]) =>
    verdictOn(disclosure, test, { upstream, at: noon }).evidence[0]?.value;

  it('the latest in force counts, whatever their order', () => {
    expect(value(first, second, future, always)).toBe('P2D');
    expect(value(always, future, second, first)).toBe('P2D');
    expect(value(future, first)).toBe('P1D');
    expect(value(always, first)).toBe('P1D');
    expect(value(first, always)).toBe('P1D');
    expect(value(future, always)).toBe('P4D');
    expect(value(future)).toBeUndefined();
  });

  it('of equals the one given last', () => {
    const again = from('2026-06-15T12:00:00Z', 'P5D');
    expect(value(second, again)).toBe('P5D');
    expect(value(again, second)).toBe('P2D');
    expect(value(always, from(undefined, 'P6D'))).toBe('P6D');
  });

  it('the disclosure that is verified counts whatever its date', () => {
    const scheduled = keeping('acme/cloud', 'P1Y', { effectiveFrom: '2030-01-01T00:00:00Z' });
    expect(verdictOn(scheduled, test).outcome).toBe('met');
  });
});
