import { describe, expect, it } from 'vitest';
import { type DraftAction, reduceDraft } from './draft-reducer.js';
import { isUnsaved, openDraft } from './draft-state.js';

const after = (...actions: DraftAction[]) =>
  actions.reduce(reduceDraft, openDraft({ document: { a: 1, b: 1 }, revision: 7 }));
const edit = (document: { a: number; b?: number; c?: number }, group?: string): DraftAction => ({
  type: 'edited',
  document,
  ...(group !== undefined && { group }),
});

describe('reduceDraft', () => {
  it('undoes edits of one group in a row at once, and redoes them', () => {
    const typed = [edit({ a: 2 }, 'a'), edit({ a: 3 }, 'a'), edit({ a: 3, b: 2 }, 'b')];
    expect(after(...typed, { type: 'undone' }).document).toEqual({ a: 3 });
    expect(after(...typed, { type: 'undone' }, { type: 'undone' }).document).toEqual({ a: 1, b: 1 });
    expect(after(...typed, { type: 'undone' }, { type: 'redone' }).document).toEqual({ a: 3, b: 2 });
    expect(after(...typed, { type: 'undone' }, edit({ a: 9 })).future).toEqual([]);
  });

  it('has nothing to save once everything is undone', () => {
    expect(isUnsaved(after(edit({ a: 2 })))).toBe(true);
    expect(isUnsaved(after(edit({ a: 2 }), { type: 'undone' }))).toBe(false);
    expect(after({ type: 'undone' }, { type: 'redone' })).toEqual(after());
  });

  it('keeps a hundred steps', () => {
    const many = Array.from({ length: 150 }, (_, a) => edit({ a }));
    expect(after(...many).past).toHaveLength(100);
  });

  it('brings back what an earlier visit kept, on top of what was saved since', () => {
    const restored = after({ type: 'restored', base: { a: 0, b: 1 }, document: { a: 0, b: 5 } });
    expect(restored.document).toEqual({ a: 1, b: 5 });
    expect(restored.saved).toEqual({ document: { a: 1, b: 1 }, revision: 7 });
    expect([isUnsaved(restored), restored.merges]).toEqual([true, 0]);
    expect(reduceDraft(restored, { type: 'undone' }).document).toEqual({ a: 1, b: 1 });
  });

  it('asks where what was kept and what was saved since differ', () => {
    const restored = after({ type: 'restored', base: { a: 0, b: 1 }, document: { a: 5, b: 1 } });
    expect(restored.conflict?.conflicts.map(({ path }) => path)).toEqual(['/a']);
    const settled = reduceDraft(restored, { type: 'settled' });
    expect([settled.document, settled.saved.revision]).toEqual([{ a: 5, b: 1 }, 7]);
  });

  it('lets what was kept win over what was typed since, which can be undone', () => {
    const restored = after(edit({ a: 3, b: 1, c: 1 }), {
      type: 'restored',
      base: { a: 1, b: 1 },
      document: { a: 4, b: 1 },
    });
    expect([restored.document, restored.conflict]).toEqual([{ a: 4, b: 1, c: 1 }, null]);
    expect(reduceDraft(restored, { type: 'undone' }).document).toEqual({ a: 3, b: 1, c: 1 });
  });

  it('finds nothing to restore in what was saved already', () => {
    const restored = after({ type: 'restored', base: { a: 0, b: 1 }, document: { a: 1, b: 1 } });
    expect(isUnsaved(restored)).toBe(false);
  });

  it('brings a discarded draft back', () => {
    const discarded = after({ type: 'discarded', revision: 8 });
    expect([discarded.document, discarded.saved.revision, isUnsaved(discarded)]).toEqual([null, 8, false]);
    expect(reduceDraft(discarded, { type: 'undone' }).document).toEqual({ a: 1, b: 1 });
  });
});
