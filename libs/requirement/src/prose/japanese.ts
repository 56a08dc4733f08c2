// How tests are said in Japanese.
import type { Operator } from '../test.js';
import type { Grammar, Listing, Operand } from './grammar.js';
import { type Phrase, joined, nameRun, phrase } from './phrase.js';

export const japanese: Grammar = {
  language: 'ja',
  quoted: (title) => `「${title}」`,
  ofControl: (title, control) => phrase`${title}（${control}）`,
  commitment: (control) => nameRun(`${of(control)}言明の約束の程度`),
  reviewed: (control) => nameRun(`${of(control)}言明の最終確認日`),
  memberOf: (group) => group,
  yes: '「はい」',
  no: '「いいえ」',
  compare,
  all: (parts) => joined(parts, '、かつ、'),
  any: (parts) => joined(parts, '、又は、'),
  not: (part, isBracketed) =>
    isBracketed ? phrase`${part}に当てはまらない` : phrase`（${part}）に当てはまらない`,
  bracketed: (part) => phrase`（${part}）`,
  every: (listing) => phrase`${among(listing)}すべてについて`,
  some: (listing) => phrase`${among(listing)}少なくとも1件について`,
  about: (lead, test) => phrase`${lead}、${test}`,
  leads: {
    all: phrase`次のすべてに当てはまる`,
    any: phrase`次の少なくとも1つに当てはまる`,
    not: phrase`次に当てはまらない`,
    where: phrase`対象は、次に当てはまるものに限る`,
    every: phrase`それぞれに求める条件`,
    some: phrase`少なくとも1件に求める条件`,
  },
  nothingAsked: phrase`条件がない（常に満たす）`,
  nothingOffered: phrase`選択肢がない（常に満たさない）`,
  sentence: (clause) => `${clause}。`,
};

function of(control: string | undefined): string {
  return control === undefined ? '' : `${control}についての`;
}

function among({ list, where }: Listing): Phrase {
  return where ? phrase`${list}のうち${where}ものの` : phrase`${list}の`;
}

function compare(subject: Phrase, op: Operator, { sort, values, endless }: Operand): Phrase {
  const [value = []] = values;
  const several = values.length > 1;
  const list = joined(values, '、');
  const nothing = values.length === 0;
  switch (op) {
    case 'disclosed':
      return phrase`${subject}が開示されている`;
    case 'equals':
      return phrase`${subject}が${value}である`;
    case 'notEquals':
      return phrase`${subject}が${value}ではない`;
    case 'oneOf':
      if (nothing) return phrase`${subject}について認められる値がない（常に満たさない）`;
      return several ? phrase`${subject}が${list}のいずれかである` : phrase`${subject}が${value}である`;
    case 'atLeast':
      if (endless) return phrase`${subject}が${value}である`;
      return phrase`${subject}が${value}${sort === 'date' ? '以降' : '以上'}である`;
    case 'atMost':
      return phrase`${subject}が${value}${atMost(sort)}である`;
    case 'contains':
      return phrase`${subject}に${value}が含まれる`;
    case 'containsAll':
      if (nothing) return phrase`${subject}が内容を問わず開示されている`;
      return several ? phrase`${subject}に${list}がすべて含まれる` : phrase`${subject}に${value}が含まれる`;
    case 'containsAny':
      if (nothing) return phrase`${subject}について認められる値がない（常に満たさない）`;
      return several
        ? phrase`${subject}に${list}の少なくとも1つが含まれる`
        : phrase`${subject}に${value}が含まれる`;
    case 'subsetOf':
      return nothing ? phrase`${subject}が空である` : phrase`${subject}が${list}のみである`;
    case 'disjointFrom':
      if (nothing) return phrase`${subject}が内容を問わず開示されている`;
      return several
        ? phrase`${subject}に${list}のいずれも含まれない`
        : phrase`${subject}に${value}が含まれない`;
    case 'notExpired':
      return nothing
        ? phrase`${subject}がまだ過ぎていない`
        : phrase`${subject}が検証の${value}後の時点でもまだ過ぎていない`;
    case 'ageAtMost':
      return phrase`${subject}から${value}たっていない`;
  }
}

function atMost(sort: Operand['sort']): string {
  if (sort === 'date') return '以前';
  return sort === 'duration' ? '以内' : '以下';
}
