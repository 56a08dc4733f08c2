import { expect, it } from 'vitest';
import { KeptDrafts } from './kept-changes.js';

class Memory {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  readonly key = (index: number) => [...this.#items.keys()][index] ?? null;
  readonly getItem = (key: string) => this.#items.get(key) ?? null;
  readonly setItem = (key: string, value: string) => void this.#items.set(key, value);
  readonly removeItem = (key: string) => void this.#items.delete(key);
}

it('keeps the changes of each visit, of one person and one service alone', () => {
  const memory = new Memory();
  const drafts = new KeptDrafts(memory, { account: 'a', service: 's' });
  drafts.keep('one', { base: null, document: { a: 1 }, at: '2026-11-22T01:00:00Z' });
  drafts.keep('two', { base: {}, document: { a: 2 }, at: '2026-11-22T02:00:00Z' });
  drafts.keep('one', { base: null, document: { a: 3 }, at: '2026-11-22T01:30:00Z' });
  memory.setItem('bunkai.draft.a.s.broken', '{');
  memory.setItem('bunkai.draft.a.s.other', '{"at":1}');
  expect(drafts.find().map(({ key, document }) => [key, document])).toEqual([
    ['bunkai.draft.a.s.two', { a: 2 }],
    ['bunkai.draft.a.s.one', { a: 3 }],
  ]);
  expect(new KeptDrafts(memory, { account: 'b', service: 's' }).find()).toEqual([]);
  drafts.drop('two');
  expect(drafts.find()).toHaveLength(1);
});

it('says when the browser keeps nothing', () => {
  const full = new Memory();
  const storage = {
    ...full,
    length: 0,
    key: full.key,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(
    new KeptDrafts(storage, { account: 'a', service: 's' }).keep('v', { base: 1, document: 2, at: '' }),
  ).toBe(false);
});
