import { expect, it } from 'vitest';
import { en } from './en.js';
import { ja } from './ja.js';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

it('says everything in both languages, with the same placeholders', () => {
  const japanese = new Map(leaves(ja));
  const placeholders = (text: string) => [...text.matchAll(/{{\w+}}/g)].map(String).sort();
  for (const [key, text] of leaves(en)) {
    expect(placeholders(japanese.get(key) ?? ''), key).toEqual(placeholders(text));
    expect(japanese.get(key), key).not.toBe('');
  }
  expect([...japanese.keys()]).toEqual(leaves(en).map(([key]) => key));
});

it('leaves no English in the Japanese words but names', () => {
  const names = /^(en|English|{{name}}.*)$/s;
  for (const [key, text] of leaves(ja)) {
    if (!names.test(text) && /\p{L}/u.test(text))
      expect(text, key).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  }
});
