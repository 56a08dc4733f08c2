// Both languages say the same, and nothing is said that nobody asks for. Words of this app and of the components it is built of.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { definedWords } from '@bunkai/ui/words';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

const folders = ['./', '../../../libs/ui/src/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
);
const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
/** Names that Japanese writes as English does. */
const SAME =
  /^(?:[\d\s\p{P}\p{S}]|JSON|GraphQL|Schema|English|Bunkai|Atom|[IPS]aaS|ja_JP|[A-Z][A-Z\d]+|\{\{\w+\}\}|[a-z]+\/[a-z]+)*$/u;

beforeAll(async () => {
  const modules = sources.filter((path) => path.endsWith('.words.ts'));
  await Promise.all(modules.map((path) => import(pathToFileURL(path).href)));
}, 120_000);

const words = () => definedWords().filter(({ namespace }) => !namespace.endsWith('-spec'));
const each = () =>
  words().flatMap(({ namespace, texts }) =>
    Object.entries(texts.en).map(([key, en]) => {
      const other = key.replace(/_one$/, '_other');
      return { place: `${namespace}.${key}`, key, en, ja: texts.ja[other] ?? '' };
    }),
  );

describe('the words of the portal', () => {
  it('are all read', () => {
    expect(words().length).toBeGreaterThan(5);
  });

  it('are there in Japanese, in Japanese', () => {
    expect(each().filter(({ ja }) => !JAPANESE.test(ja) && !SAME.test(ja))).toEqual([]);
  });

  it('are there in English, in English', () => {
    const foreign = each().filter(
      ({ en, key }) => en.trim() === '' || (JAPANESE.test(en) && key !== 'otherLanguage'),
    );
    expect(foreign).toEqual([]);
  });

  it('have the same places for values in both', () => {
    const places = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
    const differing = each()
      .filter(({ key }) => !key.endsWith('_one'))
      .filter(({ en, ja }) => places(en).join() !== places(ja).join());
    expect(differing).toEqual([]);
  });

  it('have both forms of every plural', () => {
    const keys = new Set(each().map(({ place }) => place));
    const lonely = [...keys].filter(
      (key) =>
        (key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other'))) ||
        (key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one'))),
    );
    expect(lonely).toEqual([]);
  });

  it('are all asked for somewhere', () => {
    const asked = askedFor();
    const isAsked = (key: string) =>
      asked.literals.has(key) || asked.patterns.some((pattern) => pattern.test(key));
    const unused = each().filter(({ key }) => !isAsked(key.replace(/_(?:one|other)$/, '')) && !isAsked(key));
    expect(unused.map(({ place }) => place)).toEqual([]);
  });
});

/** Every string of the sources that are no words themselves; of a template what may stand at its holes is open. */
function askedFor(): { literals: ReadonlySet<string>; patterns: readonly RegExp[] } {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  for (const path of sources.filter((one) => /(?<!\.words|\.spec|\.generated)\.tsx?$/.test(one))) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) literals.add(node.text);
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) literals.add(node.name.text);
      if (ts.isTemplateExpression(node)) {
        const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
        if (parts.join('').length > 2) patterns.push(new RegExp(`^${parts.map(escape).join('.+')}$`));
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  }
  return { literals, patterns };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
