// A test in plain language, for people who do not read JSON: as one sentence, and laid out as an indented list.
import type { Catalogue, Title } from '@bunkai/catalogue';
import { partsOf } from '../identity/comparisons-of.js';
import { subjects } from '../language/subject.js';
import type { Every, Some, Test } from '../test.js';
import { english } from './english.js';
import type { Grammar, Listing } from './grammar.js';
import { japanese } from './japanese.js';
import { entryNames } from './names.js';
import { type Phrase, nameRun, textOf } from './phrase.js';
import { type Telling, nameSubject, wordComparison } from './word-comparison.js';

export type ProseLanguage = keyof Title;

/** One line of the indented list, and the lines below it. */
export interface ProseLine {
  /** Where the part stands in the test, as the tokens of a JSON Pointer; a line that only leads has its test's place. */
  readonly place: readonly (string | number)[];
  readonly words: Phrase;
  readonly parts: readonly ProseLine[];
}

export interface Prose {
  /** The whole test in one line. */
  readonly sentence: string;
  readonly outline: ProseLine;
}

const grammars: Readonly<Record<ProseLanguage, Grammar>> = { en: english, ja: japanese };

/**
 * The test in words. Made for tests that the parser accepts; of one still being written it tells what is there, with `…`
 * for what is not. Fields of `control`, if given, are named without their control.
 */
export function describeTest(
  test: Test,
  language: ProseLanguage,
  catalogue: Catalogue,
  control?: string,
): Prose {
  const grammar = grammars[language];
  const telling: Telling = { grammar, catalogue, control, members: undefined };
  return {
    sentence: grammar.sentence(textOf(clause(test, telling))),
    outline: outline(test, telling, []),
  };
}

/** The whole test as one clause. */
function clause(test: Test, telling: Telling): Phrase {
  const { grammar } = telling;
  if ('field' in test) return wordComparison(test, telling);
  if ('not' in test) return grammar.not(operand(test.not, telling), !('field' in test.not));
  if ('all' in test || 'any' in test) {
    const parts = partsOf(test);
    const [only] = parts;
    if (!only) return 'all' in test ? grammar.nothingAsked : grammar.nothingOffered;
    if (parts.length === 1) return clause(only, telling);
    const words = parts.map((part) => operand(part, telling));
    return 'all' in test ? grammar.all(words) : grammar.any(words);
  }
  const inner = { ...telling, members: membersOf(test, telling) };
  const where = test.where && clause(test.where, inner);
  return grammar.about(lead(test, where, telling), clause(test.test, inner));
}

/** A part of a connective: in brackets if it is more than a comparison. */
function operand(test: Test, telling: Telling): Phrase {
  const words = clause(test, telling);
  return 'field' in test ? words : telling.grammar.bracketed(words);
}

function outline(test: Test, telling: Telling, place: ProseLine['place']): ProseLine {
  const { leads, nothingAsked, nothingOffered } = telling.grammar;
  if ('field' in test) return { place, words: wordComparison(test, telling), parts: [] };
  if ('not' in test) {
    return { place, words: leads.not, parts: [outline(test.not, telling, [...place, 'not'])] };
  }
  if ('every' in test || 'some' in test) return quantifierOutline(test, telling, place);
  const form = 'all' in test ? 'all' : 'any';
  const parts = partsOf(test);
  if (parts.length === 0) return { place, words: form === 'all' ? nothingAsked : nothingOffered, parts: [] };
  return {
    place,
    words: leads[form],
    parts: parts.map((part, index) => outline(part, telling, [...place, form, index])),
  };
}

function quantifierOutline(test: Every | Some, telling: Telling, place: ProseLine['place']): ProseLine {
  const { leads } = telling.grammar;
  const inner = { ...telling, members: membersOf(test, telling) };
  const asked = outline(test.test, inner, [...place, 'test']);
  const { where } = test;
  if (!where || 'field' in where) {
    const words = lead(test, where && wordComparison(where, inner), telling);
    return { place, words, parts: [asked] };
  }
  return {
    place,
    words: lead(test, undefined, telling),
    parts: [
      { place: [...place, 'where'], words: leads.where, parts: [outline(where, inner, [...place, 'where'])] },
      {
        place: [...place, 'test'],
        words: 'every' in test ? leads.every : leads.some,
        parts: [asked],
      },
    ],
  };
}

function lead(test: Every | Some, where: Phrase | undefined, telling: Telling): Phrase {
  const { grammar } = telling;
  const path = listOf(test);
  const entry = entryNames.get(path);
  const listing: Listing = {
    list: entry ? nameRun(entry[grammar.language]) : nameSubject(path, telling).phrase,
    isField: !entry,
    ...(where && { where }),
  };
  return 'every' in test ? grammar.every(listing) : grammar.some(listing);
}

function membersOf(test: Every | Some, { catalogue }: Telling): Telling['members'] {
  return subjects(catalogue).get(listOf(test))?.type.members;
}

function listOf(test: Every | Some): string {
  return 'every' in test ? test.every : test.some;
}
