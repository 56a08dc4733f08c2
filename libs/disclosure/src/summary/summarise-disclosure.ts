// What a reader in a hurry asks of a service first, answered from its disclosure.
import type { Disclosure } from '../document/disclosure.js';
import { type Fact, FactReader, type FactState, type Reading } from './read-fact.js';

export type Question =
  | 'data-location'
  | 'log-retention'
  | 'backup'
  | 'encryption'
  | 'upstream'
  | 'attestations'
  | 'deletion'
  | 'incident-notice';

export interface Answer {
  readonly question: Question;
  /** That of the facts which says most: a question with one disclosed fact is answered. */
  readonly state: FactState;
  /** The most telling first. */
  readonly facts: readonly Fact[];
}

export interface Summary {
  readonly answers: readonly Answer[];
  /** RFC 3339 instant from which the document holds, if it says. */
  readonly effectiveFrom?: string;
}

const DOCUMENT_LISTS = ['upstream', 'attestations'] as const;

/** In the order in which they are asked. */
const asked: readonly (readonly [Question, readonly string[]])[] = [
  [
    'data-location',
    [
      '18.1.1/storageCountries',
      '6.1.3/dataStorageCountries',
      '18.1.1/processingCountries',
      '18.1.1/locationChoice',
    ],
  ],
  ['log-retention', ['12.4.1/logRetention', '12.4.1/logRetentionByType', '12.4.3/adminLogRetention']],
  [
    'backup',
    [
      '12.3.1/backupOffered',
      '12.3.1/backupInterval',
      '12.3.1/backupRetention',
      '12.3.1/rpo',
      '12.3.1/restoreTime',
      '12.3.1/restoreTestInterval',
      '12.3.1/restoreTestLast',
      '12.3.1/backupScope',
      '12.3.1/restoreRequester',
    ],
  ],
  [
    'encryption',
    ['10.1.1/encryptionAtRest', '10.1.1/encryptionInTransitExternal', '10.1.1/keyManagementModel'],
  ],
  ['upstream', ['upstream', '15.1.3/upstreamServices', '15.1.3/subprocessors', '15.1.3/subprocessorNotice']],
  ['attestations', ['attestations', '18.2.1/certifications']],
  ['deletion', ['CLD.8.1.5/removalSchedule', 'CLD.8.1.5/backupRemoval', 'CLD.8.1.5/returnPeriod']],
  ['incident-notice', ['16.1.1/notificationTarget', '16.1.1/notificationClockStart']],
];

/** Every path of the catalogue that the summary reads. */
export const summaryPaths: readonly string[] = asked.flatMap(([, paths]) =>
  paths.filter((path) => path.includes('/')),
);

const telling: readonly FactState[] = [
  'disclosed',
  'withheld',
  'inherited',
  'not-offered',
  'not-applicable',
  'undisclosed',
];

/** Answers each question as the reader may know it; throws a RangeError for a variant that the document lacks. */
export function summariseDisclosure(disclosure: Disclosure, reading: Reading = {}): Summary {
  const reader = new FactReader(disclosure, reading);
  const factAt = (path: string) => listOf(disclosure, path) ?? reader.factAt(path);
  return {
    answers: asked.map(([question, paths]) => {
      const facts = paths.map(factAt);
      return { question, state: stateOf(facts), facts };
    }),
    ...(disclosure.effectiveFrom !== undefined && { effectiveFrom: disclosure.effectiveFrom }),
  };
}

/** Lists of the document are always disclosed: an absent one is empty (language, section 2). */
function listOf(disclosure: Disclosure, path: string): Fact | undefined {
  const name = DOCUMENT_LISTS.find((list) => list === path);
  return name && { path, state: 'disclosed', value: [...(disclosure[name] ?? [])] };
}

function stateOf(facts: readonly Fact[]): FactState {
  return telling.find((state) => facts.some((fact) => fact.state === state)) ?? 'undisclosed';
}
