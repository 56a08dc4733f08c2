// Applies a diff to the version that it starts from: the proof, in tests, that a diff leaves nothing out.
import { attestationList, iso27017_2015, upstreamList } from '@bunkai/catalogue';
import type { Disclosure } from '../document/disclosure.js';
import type { JsonValue } from '../document/json-value.js';
import type { Change } from '../diff/change.js';
import { namesOf } from '../diff/change-path.js';
import { documentList } from '../diff/described-parts.js';
import { keyText, type RecordType } from '../diff/match-records.js';

type Mutable = Record<string, JsonValue>;

/** The document that results. Keys of records must be told apart by their text in the path. */
export function applyDiff(before: Disclosure, changes: readonly Change[]): Disclosure {
  const document = structuredClone(before) as unknown as Mutable;
  for (const change of changes) applyChange(document, namesOf(change.path), change);
  return document as unknown as Disclosure;
}

const lists: ReadonlyMap<string, RecordType> = new Map([
  ['attestations', attestationList],
  ['upstream', upstreamList],
  ['documents', documentList],
]);

function applyChange(document: Mutable, [first = '', ...rest]: readonly string[], { after }: Change): void {
  const list = lists.get(first);
  if (list) return applyToList(document, first, list, rest, after);
  if (first === 'catalogue' || first === 'service') return applyAt(document, [first, ...rest], after);
  if (first !== 'variants')
    return applyToStatement(memberObject(document, 'statements'), [first, ...rest], after);
  const [id = '', control, ...inside] = rest;
  const variants = memberObject(document, 'variants');
  if (control === undefined) return applyAt(variants, [id], after);
  const variant = memberObject(variants, id);
  if (control === '@name') return applyAt(variant, ['name'], after);
  applyToStatement(memberObject(variant, 'statements'), [control, ...inside], after);
}

function applyToStatement(
  statements: Mutable,
  [control = '', member, ...record]: readonly string[],
  after: JsonValue | undefined,
): void {
  if (member === undefined) return applyAt(statements, [control], after);
  const statement = memberObject(statements, control);
  if (member.startsWith('@')) return applyAt(statement, [member.slice(1)], after);
  const fields = memberObject(statement, 'fields');
  const field = iso27017_2015.fields.get(`${control}/${member}`);
  if (record.length > 0 && field) applyToList(fields, member, field, record, after);
  else applyAt(fields, [member], after);
}

function applyToList(
  parent: Mutable,
  name: string,
  type: RecordType,
  [key, member]: readonly string[],
  after: JsonValue | undefined,
): void {
  const records = (parent[name] ?? []) as Mutable[];
  parent[name] = records;
  if (key === undefined) return void (parent[name] = after ?? []);
  const index = records.findIndex((record) => keyText(type, record) === key);
  const found = records[index];
  if (member !== undefined && found) applyAt(found, [member], after);
  else if (after === undefined) records.splice(index, 1);
  else records.splice(index === -1 ? records.length : index, 1, after as Mutable);
}

function applyAt(
  parent: Mutable,
  [name = '', ...rest]: readonly string[],
  after: JsonValue | undefined,
): void {
  if (rest.length > 0) return applyAt(memberObject(parent, name), rest, after);
  if (after === undefined) delete parent[name];
  else parent[name] = structuredClone(after);
}

function memberObject(parent: Mutable, name: string): Mutable {
  const member = (parent[name] ?? {}) as Mutable;
  parent[name] = member;
  return member;
}
