import type { JsonValue } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { effectiveStatement, withoutStatement, withStatementMember } from './statement-place.js';

const base = { control: '12.4.1', variant: null };
const plan = { control: '12.4.1', variant: 'plan' };
const document: JsonValue = {
  statements: { '12.4.1': { status: 'offered', fields: { logRetention: 'P1Y', logTimezone: 'utc' } } },
  variants: { plan: { statements: {} } },
};

describe('withStatementMember', () => {
  it('begins an offered statement with its first field', () => {
    expect(withStatementMember({ statements: {} }, base, ['fields', 'logRetention'], 'P1Y')).toEqual({
      statements: { '12.4.1': { fields: { logRetention: 'P1Y' }, status: 'offered' } },
    });
  });

  it('leaves no empty fields behind, but the statement', () => {
    const one: JsonValue = {
      statements: { '12.4.1': { status: 'offered', fields: { logRetention: 'P1Y' } } },
    };
    expect(withStatementMember(one, base, ['fields', 'logRetention'], undefined)).toEqual({
      statements: { '12.4.1': { status: 'offered' } },
    });
  });

  it('drops the fields of what is not offered', () => {
    expect(withStatementMember(document, base, ['status'], 'not-offered')).toEqual({
      statements: { '12.4.1': { status: 'not-offered' } },
      variants: { plan: { statements: {} } },
    });
  });

  it('writes a variant’s change alone, and takes the whole back with its last member', () => {
    const changed = withStatementMember(document, plan, ['fields', 'logRetention'], 'P2Y');
    expect(changed).toEqual({
      ...(document as object),
      variants: { plan: { statements: { '12.4.1': { fields: { logRetention: 'P2Y' } } } } },
    });
    expect(effectiveStatement(changed, plan)).toEqual({
      status: 'offered',
      fields: { logRetention: 'P2Y', logTimezone: 'utc' },
    });
    expect(withStatementMember(changed, plan, ['fields', 'logRetention'], undefined)).toEqual(document);
  });

  it('gives a variant its own status where the base says nothing', () => {
    const changed = withStatementMember({ statements: {} }, plan, ['fields', 'logRetention'], 'P2Y');
    expect(changed).toEqual({
      statements: {},
      variants: {
        plan: { statements: { '12.4.1': { fields: { logRetention: 'P2Y' }, status: 'offered' } } },
      },
    });
  });
});

it('effectiveStatement takes away what the variant says null of', () => {
  const changed = withStatementMember(document, plan, ['fields', 'logTimezone'], null);
  expect(effectiveStatement(changed, plan)).toEqual({ status: 'offered', fields: { logRetention: 'P1Y' } });
  const none = withStatementMember(document, plan, ['status'], 'not-offered');
  expect(effectiveStatement(none, plan)).toEqual({ status: 'not-offered' });
});

it('withoutStatement unsays it', () => {
  expect(withoutStatement(document, base)).toEqual({
    statements: {},
    variants: { plan: { statements: {} } },
  });
});
