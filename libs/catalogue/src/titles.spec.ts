import { describe, expect, it } from 'vitest';
import { attestationList } from './attestation-list.js';
import type { Title, ValueType } from './catalogue.js';
import codeData from './data/code-titles.json' with { type: 'json' };
import memberData from './data/member-titles.json' with { type: 'json' };
import { iso27017_2015 } from './iso27017-2015.js';
import { schemes } from './schemes.js';
import { themeOf, themes } from './themes.js';
import { codeTitles, levelTitle, memberTitle } from './titles.js';
import { upstreamList } from './upstream-list.js';

const fields = [...iso27017_2015.fields.values(), attestationList, upstreamList];
const members = fields.flatMap((field) =>
  [...(field.members?.values() ?? [])].map((member) => ({ path: `${field.path}/${member.name}`, member })),
);
const types: readonly (readonly [string, ValueType])[] = [
  ...fields.map((field) => [field.path, field] as const),
  ...members.map(({ path, member }) => [path, member] as const),
];
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

describe('titles', () => {
  it('are there for every code of every enum and code-set, in both languages', () => {
    const coded = types.filter(([, { values }]) => values);
    expect(coded.length).toBeGreaterThan(120);
    const untitled = coded.flatMap(([path, { values = [], codeTitles: titles }]) =>
      values
        .filter((code) => !titles?.get(code)?.en || !titles.get(code)?.ja)
        .map((code) => `${path}=${code}`),
    );
    expect(untitled).toEqual([]);
  });

  it('are there for every member of every list of records, in both languages', () => {
    expect(members.length).toBeGreaterThan(80);
    expect(members.filter(({ member }) => !member.title?.en || !japanese.test(member.title.ja))).toEqual([]);
  });

  it('are there for every level of every scheme', () => {
    const untitled = [...schemes.values()].flatMap(({ id, levels = [] }) =>
      levels.filter((level) => !levelTitle(id, level)).map((level) => `${id}:${level}`),
    );
    expect(untitled).toEqual([]);
    expect(levelTitle('soc2', 'gold')).toBeUndefined();
    expect(levelTitle('__proto__', 'constructor')).toBeUndefined();
  });

  it('tell the codes of one list apart in both languages', () => {
    const alike = types.flatMap(([path, { codeTitles: titles = new Map<string, Title>() }]) =>
      (['en', 'ja'] as const).flatMap((language) => {
        const texts = [...titles.values()].map((title) => title[language]);
        return new Set(texts).size === texts.length ? [] : [`${path} ${language}`];
      }),
    );
    expect(alike).toEqual([]);
  });

  it('say nothing of what the catalogue does not have', () => {
    const known = new Set(types.flatMap(([, { values = [] }]) => values));
    expect(Object.keys(codeData.codes).filter((code) => !known.has(code))).toEqual([]);
    const paths = new Map(types);
    const astray = Object.entries(codeData.at).flatMap(([path, titles]) =>
      Object.keys(titles).filter((code) => !paths.get(path)?.values?.includes(code)),
    );
    expect(astray).toEqual([]);
    const names = new Set(members.map(({ member }) => member.name));
    expect(Object.keys(memberData.members).filter((name) => !names.has(name))).toEqual([]);
  });

  it('mean what they mean where they stand', () => {
    const at = (path: string, code: string) => codeTitles(path, [code]).get(code)?.en;
    expect(at('12.6.1/patchTargets/severity', 'informational')).toBe('informational');
    expect(at('12.6.1/patchTargets/basis', 'informational')).toBe('for information');
    expect(memberTitle('15.1.2/agreementProcesses', 'process').ja).toBe('事項');
    expect(memberTitle('18.1.1/locationByDataCategory', 'process').ja).toBe('処理国');
  });

  it('are refused for a code without one', () => {
    expect(() => codeTitles('12.4.1/logFormat', ['constructor'])).toThrow('has no title');
  });
});

describe('themes', () => {
  it('hold every control, and none is empty', () => {
    const used = [...iso27017_2015.controls.values()].map(themeOf);
    expect(new Set(used)).toEqual(new Set(themes.keys()));
    expect(themeOf({ id: 'CLD.12.4.5' })).toBe('12');
  });
});
