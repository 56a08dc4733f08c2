import { type Requirements, requirementsFormat } from '@bunkai/requirement';
import { describe, expect, it } from 'vitest';
import { faultless, draftFaults, faultsAt } from './draft-faults.js';
import { inOrder } from './in-order.js';
import { readRequirements } from './json-file.js';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.js';

const document: Requirements = {
  format: requirementsFormat,
  catalogue: 'iso27017-2015',
  name: 'x',
  requirements: [
    { id: 'a', control: '12.4.1', test: { field: '12.4.1/logRetention', op: 'atLeast', value: '' } },
    { id: 'b', control: '12.4.1', test: { all: [] } },
  ],
};

function storage(isFull = false) {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
  };
}

describe('a draft kept in the tab', () => {
  it('comes back for the version it was written on, and for no other', () => {
    const kept = storage();
    keepDraft(kept, 'p', 3, document);
    expect(keptDraft(kept, 'p', 3)).toEqual(document);
    expect(keptDraft(kept, 'p', 4)).toBeUndefined();
    expect(keptDraft(kept, 'q', 3)).toBeUndefined();
    forgetDraft(kept, 'p');
    expect(keptDraft(kept, 'p', 3)).toBeUndefined();
  });

  it('is none where storage is full, or holds something else', () => {
    expect(() => keepDraft(storage(true), 'p', 1, document)).not.toThrow();
    const odd = storage();
    for (const text of ['{', 'null', '{"base":1}', '{"base":1,"document":{"requirements":[{"id":1}]}}']) {
      odd.items.set('bunkai-profile-p', text);
      expect(keptDraft(odd, 'p', 1)).toBeUndefined();
    }
  });
});

describe('the faults of a draft', () => {
  it('stand at their places, and leave the rest to be tried', () => {
    const faults = draftFaults(document);
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/requirements/0/test/value']);
    expect(faultsAt(faults, '/requirements/0')).toEqual([]);
    expect(faultsAt(faults, '/requirements/0', true)).toHaveLength(1);
    expect(faultless(document, faults).requirements.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('a file', () => {
  it('has its members in the usual order', () => {
    const stored = {
      requirements: [{ test: { value: 1, op: 'x', field: 'f' }, id: 'a' }],
      odd: 1,
      format: 'f',
    };
    expect(JSON.stringify(inOrder(stored))).toBe(
      '{"format":"f","requirements":[{"id":"a","test":{"field":"f","op":"x","value":1}}],"odd":1}',
    );
  });

  it('is a document, no JSON, or a faulty document', () => {
    const valid = { ...document, requirements: [document.requirements[1]] };
    expect(readRequirements(JSON.stringify(valid))).toEqual({ kind: 'document', document: valid });
    expect(readRequirements('{')).toMatchObject({ kind: 'not-json' });
    expect(readRequirements('[]')).toMatchObject({ kind: 'faulty', faults: [{ pointer: '' }] });
  });
});
