// One comparison as a phrase: what is read, and what is asked of it.
import type { Catalogue, Field, Title, ValueType } from '@bunkai/catalogue';
import { type JsonValue, isJsonList, isJsonObject } from '@bunkai/disclosure';
import { readsClock, takesList } from '../language/operators-for.js';
import { subjects } from '../language/subject.js';
import type { Comparison } from '../test.js';
import { dateInWords } from './date-in-words.js';
import { durationInWords } from './duration-in-words.js';
import type { Grammar, Operand } from './grammar.js';
import { codeName, groupNames, namesItself } from './names.js';
import { type Phrase, nameRun, valueRun } from './phrase.js';

/** Where a test is put into words. */
export interface Telling {
  readonly grammar: Grammar;
  readonly catalogue: Catalogue;
  /** The control that the requirement is about: its name is not repeated. */
  readonly control: string | undefined;
  /** The members that `./` names, inside `every` and `some`. */
  readonly members: Field['members'];
}

const unfinished = '…';

export function wordComparison({ field, op, value }: Comparison, telling: Telling): Phrase {
  const { phrase: subject, type } = nameSubject(field, telling);
  return telling.grammar.compare(subject, op, wordOperand(op, value, type, telling));
}

/** The field, member or list of this path; a path that is not known is named as it is. */
export function nameSubject(path: string, telling: Telling): { phrase: Phrase; type: ValueType } {
  const { grammar, catalogue, control, members } = telling;
  if (path.startsWith('./')) {
    const member = members?.get(path.slice(2));
    const title = member?.title?.[grammar.language] ?? (path.slice(2) || unfinished);
    return { phrase: nameRun(grammar.quoted(title)), type: member ?? { type: 'text' } };
  }
  const subject = subjects(catalogue).get(path);
  if (!subject) return { phrase: nameRun(grammar.quoted(path || unfinished)), type: { type: 'text' } };
  const { kind, type } = subject;
  const about = subject.control === control ? undefined : controlName(subject.control, telling);
  if (kind === 'commitment') return { phrase: grammar.commitment(about), type };
  if (kind === 'reviewed') return { phrase: grammar.reviewed(about), type };
  const title = nameRun(grammar.quoted((type as Field).title[grammar.language]));
  return { phrase: about === undefined ? title : grammar.ofControl(title, about), type };
}

function controlName(id: string, { catalogue, grammar }: Telling): string {
  return `${id} ${catalogue.controls.get(id)?.title[grammar.language] ?? ''}`.trim();
}

function wordOperand(
  op: Comparison['op'],
  value: JsonValue | undefined,
  type: ValueType,
  telling: Telling,
): Operand {
  const sort = readsClock(op) ? 'duration' : sortOf(type);
  const list = takesList(op) ? (isJsonList(value) ? value : []) : value === undefined ? [] : [value];
  const asked = op === 'notExpired' ? list.filter((duration) => !isNoTime(duration)) : list;
  const needed = op === 'disclosed' || op === 'notExpired' || takesList(op);
  const values = asked.map((one) =>
    isJsonObject(one) ? wordGroup(one['group'], op, telling) : wordValue(one, sort, type, telling),
  );
  return {
    sort,
    values: values.length === 0 && !needed ? [valueRun(unfinished)] : values,
    endless: value === 'indefinite',
  };
}

function isNoTime(duration: JsonValue): boolean {
  return typeof duration === 'string' && /^P(T?0+(\.0+)?[A-Z])+$/.test(duration);
}

function sortOf({ type }: ValueType): Operand['sort'] {
  return type === 'boolean' || type === 'number' || type === 'duration' || type === 'date' ? type : 'code';
}

function wordValue(value: JsonValue, sort: Operand['sort'], type: ValueType, telling: Telling): Phrase {
  const { grammar } = telling;
  if (typeof value === 'boolean') return valueRun(value ? grammar.yes : grammar.no);
  if (typeof value === 'number') return valueRun(numberInWords(value, type.unit, grammar.language));
  if (typeof value !== 'string' || value === '') return valueRun(unfinished);
  if (sort === 'duration') return valueRun(durationInWords(value, grammar.language));
  if (sort === 'date') return valueRun(dateInWords(value, grammar.language));
  const name = codeName(value, type);
  const text = name?.[grammar.language] ?? value;
  return valueRun(name && namesItself(type) ? text : grammar.quoted(text));
}

function wordGroup(group: JsonValue | undefined, op: Comparison['op'], { grammar }: Telling): Phrase {
  if (typeof group !== 'string') return valueRun(unfinished);
  const name = groupNames.get(group)?.[grammar.language] ?? group;
  return valueRun(op === 'oneOf' ? grammar.memberOf(name) : name);
}

const units: Readonly<Record<string, (number: string) => Title>> = {
  '% per month': (number) => ({ en: `${number}% a month`, ja: `月${number}%` }),
  generations: (number) => ({ en: `${number} generations`, ja: `${number}世代` }),
};

function numberInWords(value: number, unit: string | undefined, language: keyof Title): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
  if (unit === undefined) return number;
  return units[unit]?.(number)[language] ?? `${number} ${unit}`;
}
