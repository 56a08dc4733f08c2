// The statement of one control as its readers will see it, whatever is wrong elsewhere in the draft.
import {
  type Disclosure,
  disclosureFormat,
  type JsonObject,
  type JsonValue,
  parseDisclosure,
  type ReaderClass,
  redactFor,
  type Statement,
} from '@bunkai/disclosure';
import { objectAt, valueAt } from './place.js';
import { effectiveStatement, type StatementPlace } from './statement-place.js';

export interface PreviewedStatement {
  readonly statement: Statement;
  /** Whether fields were left out because of their faults. */
  readonly isPartial: boolean;
}

/** `faulty`: not even without the fields that are wrong can it be shown; undefined: it says nothing. */
export function previewedStatement(
  document: JsonValue,
  place: StatementPlace,
  reader: ReaderClass,
): PreviewedStatement | 'faulty' | undefined {
  const statement = effectiveStatement(document, place);
  if (statement === undefined) return undefined;
  const whole = parseAlone(document, place.control, statement);
  if (whole.ok) return { statement: readAs(whole.value, place.control, reader), isPartial: false };
  const wrong = new Set(whole.refusal.map(({ pointer }) => pointer.split('/')[4]));
  const fields = Object.entries(objectAt(statement, ['fields'])).filter(([name]) => !wrong.has(name));
  const { status } = statement;
  const rest = { ...statement, ...(status === 'offered' && { fields: Object.fromEntries(fields) }) };
  const partial = parseAlone(document, place.control, fields.length > 0 ? rest : without(rest, 'fields'));
  if (!partial.ok) return 'faulty';
  return { statement: readAs(partial.value, place.control, reader), isPartial: true };
}

function parseAlone(document: JsonValue, control: string, statement: JsonObject) {
  return parseDisclosure({
    format: disclosureFormat,
    catalogue: valueAt(document, ['catalogue']) ?? '',
    service: { slug: 's', name: 's', provider: 'p', model: ['SaaS'], roles: ['provider'] },
    statements: Object.fromEntries([[control, statement]]),
  });
}

function readAs(disclosure: Disclosure, control: string, reader: ReaderClass): Statement {
  const statement = redactFor(disclosure, reader).statements[control];
  if (!statement) throw new Error('a copy keeps every statement');
  return statement;
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== name));
}
