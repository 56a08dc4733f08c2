import { expect, it } from 'vitest';
import type { JsonValue } from '@bunkai/disclosure';
import { previewedStatement } from './previewed-statement.js';

const draft = (statement: JsonValue): JsonValue => ({
  catalogue: 'iso27017-2015',
  service: 'not yet',
  statements: { '5.1.1': statement },
});
const place = { control: '5.1.1', variant: null };
const stated = { status: 'offered', fields: { policyReviewInterval: 'P1Y' } };

it('shows what each reader may see, though the rest of the draft is wrong', () => {
  expect(previewedStatement(draft(stated), place, 'public')).toEqual({ statement: stated, isPartial: false });
  const kept = { ...stated, visibility: 'nda' };
  expect(previewedStatement(draft(kept), place, 'public')).toEqual({
    statement: { status: 'offered', visibility: 'nda' },
    isPartial: false,
  });
  expect(previewedStatement(draft(kept), place, 'nda')).toEqual({ statement: kept, isPartial: false });
});

it('leaves out the fields that are wrong, and says so', () => {
  const fields = { policyReviewInterval: 'soon', policyTopics: [] };
  expect(previewedStatement(draft({ status: 'offered', fields }), place, 'public')).toEqual({
    statement: { status: 'offered', fields: { policyTopics: [] } },
    isPartial: true,
  });
  expect(previewedStatement(draft({ status: 'offered', fields: { nonsense: 1 } }), place, 'public')).toEqual({
    statement: { status: 'offered' },
    isPartial: true,
  });
});

it('tells nothing from what cannot be shown', () => {
  expect(previewedStatement({}, place, 'public')).toBeUndefined();
  expect(previewedStatement(draft({ status: 'perhaps' }), place, 'public')).toBe('faulty');
});
