// The statement of one control as its readers will see it, whatever is wrong elsewhere in the draft.
import {
  disclosureFormat,
  effectiveStatements,
  type JsonValue,
  parseDisclosure,
  type ReaderClass,
  redactFor,
  type Statement,
} from '@bunkai/disclosure';
import { valueAt } from './place.js';
import { effectiveStatement, type StatementPlace } from './statement-place.js';

/** `faulty`: it says something that no reader can be shown; undefined: it says nothing. */
export function previewedStatement(
  document: JsonValue,
  place: StatementPlace,
  reader: ReaderClass,
): Statement | 'faulty' | undefined {
  const statement = effectiveStatement(document, place);
  if (statement === undefined) return undefined;
  const alone = {
    format: disclosureFormat,
    catalogue: valueAt(document, ['catalogue']) ?? '',
    service: { slug: 's', name: 's', provider: 'p', model: ['SaaS'], roles: ['provider'] },
    statements: Object.fromEntries([[place.control, statement]]),
  };
  const parsed = parseDisclosure(alone);
  if (!parsed.ok) return 'faulty';
  return effectiveStatements(redactFor(parsed.value, reader), null).get(place.control);
}
