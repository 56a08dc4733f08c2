// How tests are said in English.
import type { Operator } from '../test.js';
import type { Grammar, Listing, Operand } from './grammar.js';
import { type Phrase, joined, nameRun, phrase } from './phrase.js';

export const english: Grammar = {
  language: 'en',
  quoted: (title) => `“${title}”`,
  ofControl: (title, control) => phrase`${title} (${control})`,
  commitment: (control) => nameRun(`the commitment of the statement${on(control)}`),
  reviewed: (control) => nameRun(`the last review of the statement${on(control)}`),
  memberOf: (group) => `one of ${group}`,
  yes: 'yes',
  no: 'no',
  compare,
  all: (parts) => joined(parts, ', ', ' and '),
  any: (parts) => joined(parts, ', ', ' or '),
  not: (part) => phrase`it is not so that ${part}`,
  bracketed: (part) => phrase`(${part})`,
  every: (listing) => phrase`every ${entry(listing)}`,
  some: (listing) => phrase`at least one ${entry(listing)}`,
  about: (lead, test) => phrase`${lead}: ${test}`,
  leads: {
    all: phrase`all of these hold`,
    any: phrase`at least one of these holds`,
    not: phrase`this does not hold`,
    where: phrase`only those count for which this holds`,
    every: phrase`of each of them this is asked`,
    some: phrase`of at least one of them this is asked`,
  },
  nothingAsked: phrase`nothing is asked (always met)`,
  nothingOffered: phrase`there is no alternative to choose from (never met)`,
  sentence: (clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
};

function on(control: string | undefined): string {
  return control === undefined ? '' : ` on ${control}`;
}

function entry({ list, isField, where }: Listing): Phrase {
  const which = isField ? phrase`entry of ${list}` : list;
  return where ? phrase`${which} where ${where}` : which;
}

function compare(subject: Phrase, op: Operator, { sort, values, endless }: Operand): Phrase {
  const [value = []] = values;
  const several = values.length > 1;
  const list = joined(values, ', ', ' and ');
  const choice = joined(values, ', ', ' or ');
  const nothing = values.length === 0;
  switch (op) {
    case 'disclosed':
      return phrase`${subject} is disclosed`;
    case 'equals':
      return phrase`${subject} is ${value}`;
    case 'notEquals':
      return phrase`${subject} is not ${value}`;
    case 'oneOf':
      return nothing ? phrase`${subject} is one of no values (never met)` : phrase`${subject} is ${choice}`;
    case 'atLeast':
      if (endless) return phrase`${subject} has ${value}`;
      return sort === 'date'
        ? phrase`${subject} is ${value} or later`
        : phrase`${subject} is at least ${value}`;
    case 'atMost':
      if (endless) return phrase`${subject} is anything up to ${value}`;
      return sort === 'date'
        ? phrase`${subject} is ${value} or earlier`
        : phrase`${subject} is at most ${value}`;
    case 'contains':
      return phrase`${subject} includes ${value}`;
    case 'containsAll':
      if (nothing) return phrase`${subject} is disclosed, whatever it includes`;
      return several ? phrase`${subject} includes all of ${list}` : phrase`${subject} includes ${value}`;
    case 'containsAny':
      if (nothing) return phrase`${subject} includes one of no values (never met)`;
      return several
        ? phrase`${subject} includes at least one of ${list}`
        : phrase`${subject} includes ${value}`;
    case 'subsetOf':
      return nothing ? phrase`${subject} is empty` : phrase`${subject} includes nothing but ${list}`;
    case 'disjointFrom':
      if (nothing) return phrase`${subject} is disclosed, whatever it includes`;
      return several
        ? phrase`${subject} includes none of ${list}`
        : phrase`${subject} does not include ${value}`;
    case 'notExpired':
      return nothing
        ? phrase`${subject} has not passed`
        : phrase`${subject} is still to come ${value} after the verification`;
    case 'ageAtMost':
      return phrase`${subject} is less than ${value} ago`;
  }
}
