import {
  type Disclosure,
  type ReaderClass,
  type Statement,
  diffDisclosures,
  redactFor,
} from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { readableChanges } from './readable-changes.js';

const stating = (statement: Statement): Disclosure => ({
  format: 'bunkai.disclosure/1',
  catalogue: 'iso27017-2015',
  service: { slug: 's', name: 's', provider: 'p', model: ['SaaS'], roles: ['provider'] },
  statements: { '12.4.1': statement, '9.1.1': { status: 'offered' } },
});

function readBy(reader: ReaderClass, before: Statement, after: Statement): string[] {
  const [old, current] = [redactFor(stating(before), reader), redactFor(stating(after), reader)];
  return readableChanges(diffDisclosures(old, current), reader).map(({ type, path }) => `${type} ${path}`);
}

describe('readableChanges', () => {
  const open: Statement = { status: 'not-offered', commitment: 'target', note: 'Why' };
  const closed: Statement = { ...open, visibility: 'nda' };

  it('tells of a statement that became withheld only that it did', () => {
    expect(readBy('public', open, closed)).toEqual(['changed 12.4.1/@visibility']);
    expect(readBy('nda', open, closed)).toEqual(['changed 12.4.1/@visibility']);
  });

  it('does not tell the stand-in for a status that was withheld as the former one', () => {
    expect(readBy('public', closed, open)).toEqual([
      'changed 12.4.1/@visibility',
      'tightened 12.4.1/@commitment',
      'added 12.4.1/@note',
    ]);
  });

  it('leaves alone what the reader sees on both sides', () => {
    const members: Statement = { ...open, visibility: 'customers' };
    expect(readBy('nda', members, { status: 'offered', visibility: 'nda' })).toEqual([
      'changed 12.4.1/@status',
      'changed 12.4.1/@visibility',
      'loosened 12.4.1/@commitment',
      'removed 12.4.1/@note',
    ]);
  });
});
