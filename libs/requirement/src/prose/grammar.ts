// What one language needs so that every test can be said in it.
import type { Title } from '@bunkai/catalogue';
import type { Operator } from '../test.js';
import type { Phrase } from './phrase.js';

/** The operand of a comparison, worded. `values` has one element unless the operator takes a list. */
export interface Operand {
  readonly sort: 'boolean' | 'number' | 'duration' | 'date' | 'code';
  readonly values: readonly Phrase[];
  /** The value is the duration without end. */
  readonly endless?: boolean;
}

/** What `every` and `some` go through, worded. */
export interface Listing {
  /** A field's list, as a phrase, or the name of one entry of the two lists beside the fields. */
  readonly list: Phrase;
  readonly isField: boolean;
  readonly where?: Phrase;
}

export interface Grammar {
  readonly language: keyof Title;
  /** A title of the catalogue, set apart from the words around it. */
  readonly quoted: (title: string) => string;
  /** The subject `title`, and the control that it belongs to. */
  readonly ofControl: (title: Phrase, control: string) => Phrase;
  readonly commitment: (control: string | undefined) => Phrase;
  readonly reviewed: (control: string | undefined) => Phrase;
  /** A member of a named group, where one value of several is asked. */
  readonly memberOf: (group: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly compare: (subject: Phrase, op: Operator, operand: Operand) => Phrase;
  /** The parts as one clause. */
  readonly all: (parts: readonly Phrase[]) => Phrase;
  readonly any: (parts: readonly Phrase[]) => Phrase;
  /** `part` comes in brackets if it is more than a comparison. */
  readonly not: (part: Phrase, isBracketed: boolean) => Phrase;
  readonly bracketed: (part: Phrase) => Phrase;
  readonly every: (listing: Listing) => Phrase;
  readonly some: (listing: Listing) => Phrase;
  /** A quantifier's lead and its test as one clause. */
  readonly about: (lead: Phrase, test: Phrase) => Phrase;
  /** The lines above the parts where a test is laid out as an indented list. */
  readonly leads: Readonly<Record<'all' | 'any' | 'not' | 'where' | 'every' | 'some', Phrase>>;
  readonly nothingAsked: Phrase;
  readonly nothingOffered: Phrase;
  readonly sentence: (clause: string) => string;
}
