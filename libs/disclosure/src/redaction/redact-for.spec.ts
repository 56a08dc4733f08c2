import { describe, expect, it } from 'vitest';
import type { Disclosure, Statement, StatementPatch } from '../document/disclosure.js';
import { redactFor } from './redact-for.js';

const secret = 'known to few';

function disclosure(base: Statement | undefined, patch?: StatementPatch): Disclosure {
  return {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: { slug: 'box', name: 'Box', provider: 'acme', model: ['SaaS'], roles: ['provider'] },
    statements: base ? { '12.4.1': base } : {},
    ...(patch && { variants: { eu: { name: 'EU', statements: { '12.4.1': patch } } } }),
  };
}

const open: Statement = {
  status: 'offered',
  fields: { logRetention: 'P1Y', logTypes: null },
  commitment: 'contractual',
  reviewed: '2026-01-01',
  note: secret,
  evidence: [{ title: secret }],
};
const full: Statement = { ...open, visibility: 'subscribers' };

function asSeen(base: Statement | undefined, patch?: StatementPatch) {
  const { statements, variants } = redactFor(disclosure(base, patch), 'customers');
  return { base: statements['12.4.1'], variant: variants?.eu?.statements['12.4.1'] };
}

describe('a statement', () => {
  it('that the reader may see is left as it is', () => {
    expect(redactFor(disclosure(full), 'subscribers')).toEqual(disclosure(full));
    expect(redactFor(disclosure(full), 'nda')).toEqual(disclosure(full));
    expect(redactFor(disclosure(open), 'public')).toEqual(disclosure(open));
  });

  it.each(['offered', 'not-offered', 'not-applicable'] as const)(
    'that is withheld and %s says nothing but for whom it is',
    (status) => {
      expect(asSeen({ ...full, status }).base).toEqual({ status: 'offered', visibility: 'subscribers' });
    },
  );
});

describe('the statement of a variant', () => {
  it('on a withheld one leaves no trace', () => {
    expect(asSeen(full, { fields: { logRetention: 'P2Y' }, note: secret })).toEqual({
      base: { status: 'offered', visibility: 'subscribers' },
      variant: undefined,
    });
  });

  it('that is withheld itself says for whom it is', () => {
    const withheld = { status: 'offered', visibility: 'nda' };
    const patch: StatementPatch = { status: 'not-offered', visibility: 'nda', note: secret };
    expect(asSeen(full, patch).variant).toEqual(withheld);
    expect(asSeen(open, patch)).toEqual({ base: open, variant: withheld });
    expect(asSeen(undefined, patch)).toEqual({ base: undefined, variant: withheld });
  });

  it('that is seen while the base is not says all by itself', () => {
    expect(asSeen(full, { visibility: 'public', fields: { logRetention: 'P2Y' } }).variant).toEqual({
      ...full,
      fields: { logRetention: 'P2Y' },
      visibility: 'public',
    });
  });

  it('that removes a field of a withheld base does not name it', () => {
    expect(asSeen(full, { visibility: 'public', fields: { logRetention: null } }).variant?.fields).toEqual(
      {},
    );
  });

  it('that is seen with the base is left as it is', () => {
    const patch: StatementPatch = { fields: { logRetention: null } };
    expect(asSeen(open, patch)).toEqual({ base: open, variant: patch });
  });
});

it('leaves the original alone', () => {
  const original = disclosure(full, { note: secret });
  const copy = structuredClone(original);
  redactFor(original, 'public');
  expect(original).toEqual(copy);
});
