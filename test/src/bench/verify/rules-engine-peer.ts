// The requirements as rules of json-rules-engine: of each, one for met and one for unmet. A disclosure is given as facts, one a place;
// what the engine lacks for lists of records are operators of our own.
import {
  Engine,
  type ConditionProperties,
  type NestedCondition,
  type TopLevelCondition,
} from 'json-rules-engine';
import type { Outcome } from '@bunkai/requirement';
import type { Form } from './comparison-form.js';
import { type Dialect, type List, type Place, translate } from './kleene.js';
import type { Peer } from './peer.js';
import type { PreparedDisclosure, PreparedRecord, PreparedValue } from './prepared-disclosure.js';

export const rulesEnginePeer: Peer = {
  what: 'json-rules-engine',
  prepare({ requirements, disclosures, at }) {
    const engine = new Engine([], { allowUndefinedFacts: true });
    for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator);
    for (const { id, test } of requirements) {
      const pair = translate(test, facts, at);
      engine.addRule({ conditions: topLevel(pair.met), event: { type: 'met', params: { id } } });
      engine.addRule({ conditions: topLevel(pair.unmet), event: { type: 'unmet', params: { id } } });
    }
    const given = disclosures.map(factsOf);
    return async (index) => {
      const { events } = await engine.run(given[index]);
      const outcomes = new Map(events.map(({ type, params }) => [params?.['id'] as string, type]));
      return requirements.map(({ id }) => (outcomes.get(id) ?? 'undetermined') as Outcome);
    };
  },
};

type OfRecord = (record: PreparedRecord) => boolean;
/** Inside a list of records a function of a record, else a condition. */
type Expression = NestedCondition | OfRecord;

const facts: Dialect<Expression> = {
  and: (parts) =>
    areOfRecord(parts) ? (record) => parts.every((part) => part(record)) : { all: conditions(parts) },
  or: (parts) =>
    areOfRecord(parts) ? (record) => parts.some((part) => part(record)) : { any: conditions(parts) },
  hasStatus: (control, status) => ({ fact: `${control}/status`, operator: 'equal', value: status }),
  isAbsent: (control) => ({ fact: `${control}/status`, operator: 'isAbsent', value: true }),
  isPresent: (place) => ({ fact: factOf(place), operator: 'isAbsent', value: false }),
  isMissing: (place) => ({ fact: factOf(place), operator: 'isAbsent', value: true }),
  holds: (place, form) => compare(place, form, true),
  fails: (place, form) => compare(place, form, false),
  everyRecord: (list, ofRecord) => ({ fact: factOf(list), operator: 'everyRecord', value: ofRecord }),
  someRecord: (list, ofRecord) => ({ fact: factOf(list), operator: 'someRecord', value: ofRecord }),
};

const operators: Readonly<Record<string, (fact: never, value: never) => boolean>> = {
  isAbsent: (fact: unknown, value: boolean) => (fact === undefined) === value,
  everyRecord: (records: PreparedRecord[] | undefined, of: OfRecord) =>
    records !== undefined && records.every(of),
  someRecord: (records: PreparedRecord[] | undefined, of: OfRecord) =>
    records !== undefined && records.some(of),
  holds: (fact: PreparedValue | undefined, form: Form) => fact !== undefined && hasForm(fact, form),
  fails: (fact: PreparedValue | undefined, form: Form) => fact !== undefined && !hasForm(fact, form),
};

function compare(place: Place, form: Form, holds: boolean): Expression {
  if (place.control === undefined) {
    return (record) => {
      const value = record[place.member];
      return value !== undefined && hasForm(value, form) === holds;
    };
  }
  return {
    fact: factOf(place),
    operator: holds ? 'holds' : 'fails',
    value: form,
  } satisfies ConditionProperties;
}

function hasForm(found: PreparedValue, form: Form): boolean {
  const value = ('part' in form && form.part ? (found as never)[form.part] : found) as never;
  switch (form.is) {
    case 'one of':
      return form.values.includes(value);
    case 'at least':
      return value >= form.bound;
    case 'at most':
      return value <= form.bound;
    case 'more than':
      return value > form.bound;
    case 'within':
      return (value as readonly string[]).every((code) => form.codes.includes(code));
    case 'any of':
      return form.codes.some((code) => (value as readonly string[]).includes(code));
    case 'all of':
      return form.codes.every((code) => (value as readonly string[]).includes(code));
  }
}

/** Of a statement that is not offered, nothing but its status. */
function factsOf({ statements, attestations }: PreparedDisclosure): Record<string, unknown> {
  const known: Record<string, unknown> = { '/attestations': attestations };
  for (const control in statements) {
    const statement = statements[control];
    if (!statement) continue;
    known[`${control}/status`] = statement.status;
    if (statement.status !== 'offered') continue;
    known[`${control}/commitment`] = statement.commitment;
    if (statement.reviewed) known[`${control}/reviewed`] = statement.reviewed;
    for (const name in statement.fields) known[`${control}/fields/${name}`] = statement.fields[name];
  }
  return known;
}

function factOf({ control = '', member }: Place | List): string {
  return `${control}/${member}`;
}

function areOfRecord(parts: readonly Expression[]): parts is readonly OfRecord[] {
  return parts.every((part) => typeof part === 'function');
}

function conditions(parts: readonly Expression[]): NestedCondition[] {
  return parts.filter((part): part is NestedCondition => typeof part !== 'function');
}

function topLevel(expression: Expression): TopLevelCondition {
  const [condition] = conditions([expression]);
  if (!condition) throw new Error('a record stands alone');
  return 'all' in condition || 'any' in condition ? condition : { all: [condition] };
}
