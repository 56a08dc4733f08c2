import { expect, it } from 'vitest';
import { describePath } from './describe-path.js';

it('finds the control of a whole statement', () => {
  expect(describePath('12.4.1')).toMatchObject({
    title: { en: 'Event logging' },
    rest: [],
    at: { kind: 'statement', control: '12.4.1' },
  });
});

it('finds a field, a record in it, and a member of the record', () => {
  const field = describePath('15.1.3/subprocessors');
  expect(field.at).toMatchObject({ kind: 'field', field: { name: 'subprocessors' } });
  const record = describePath('15.1.3/subprocessors/A~1B ~0 Inc.');
  expect(record).toMatchObject({ title: field.title, rest: ['A/B ~ Inc.'], at: { kind: 'record' } });
  const member = describePath('15.1.3/subprocessors/0/country');
  expect(member).toMatchObject({
    title: field.title,
    rest: ['0', 'country'],
    at: { kind: 'value', type: { codes: 'iso3166-1-alpha2' } },
  });
});

it('finds what a statement has beside its fields, and what the document has beside its statements', () => {
  expect(describePath('12.6.1/@note')).toMatchObject({
    title: { en: expect.any(String) as string },
    at: { kind: 'member', name: '@note' },
  });
  expect(describePath('service/name')).toEqual({ rest: ['name'], at: { kind: 'member', name: 'service' } });
  expect(describePath('upstream/aws~1europe')).toMatchObject({
    rest: ['aws/europe'],
    at: { kind: 'record' },
  });
});

it('looks below a variant', () => {
  expect(describePath('variants/postgresql/12.3.1/backupScope')).toMatchObject({
    variant: 'postgresql',
    at: { kind: 'field', field: { name: 'backupScope' } },
  });
  expect(describePath('variants/postgresql')).toMatchObject({
    variant: 'postgresql',
    at: { kind: 'member' },
  });
});

it.each(['', '/', '99.9.9/nothing', '12.4.1/nothing', '__proto__/constructor', 'variants'])(
  'makes nothing up of %j',
  (path) => {
    expect(describePath(path).at.kind).toBe('member');
  },
);
