import { type Requirements, requirementsFormat } from '@bunkai/requirement';
import { describe, expect, it } from 'vitest';
import { type DraftAction, draftReducer, openDraft } from './profile-draft.js';

const named = (name: string): Requirements => ({
  format: requirementsFormat,
  catalogue: 'iso27017-2015',
  name,
  requirements: [],
});

function edit(name: string, about?: string): DraftAction {
  return { type: 'edit', change: () => named(name), ...(about !== undefined && { about }) };
}

function after(...actions: readonly DraftAction[]) {
  return actions.reduce(draftReducer, openDraft(named('0')));
}

describe('the draft of a profile', () => {
  it('goes back and forth through what was done', () => {
    const edits = [edit('1'), edit('2')];
    expect(after(...edits, { type: 'undo' }).document.name).toBe('1');
    expect(after(...edits, { type: 'undo' }, { type: 'undo' }, { type: 'undo' }).document.name).toBe('0');
    expect(after(...edits, { type: 'undo' }, { type: 'redo' }, { type: 'redo' }).document.name).toBe('2');
  });

  it('forgets what was undone as soon as something else is done', () => {
    const draft = after(edit('1'), { type: 'undo' }, edit('other'));
    expect(draft.future).toEqual([]);
    expect(draft.document.name).toBe('other');
  });

  it('takes the typing of one text for one step, and that of another for another', () => {
    const draft = after(edit('a', 'title'), edit('ab', 'title'), edit('x', 'other'));
    expect(draft.past.map(({ name }) => name)).toEqual(['0', 'ab']);
    expect(after(edit('a', 'title'), { type: 'undo' }, edit('b', 'title')).past).toHaveLength(1);
  });

  it('keeps a hundred steps', () => {
    const edits = Array.from({ length: 150 }, (_, index) => edit(`${index}`));
    expect(after(...edits).past).toHaveLength(100);
  });

  it('takes an edit that changes nothing for none', () => {
    expect(after({ type: 'edit', change: (document) => document }).past).toEqual([]);
  });
});
