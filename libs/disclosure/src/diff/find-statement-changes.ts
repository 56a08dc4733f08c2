// The differences between two statements on one control.
import type { Control, Field, ValueType } from '@bunkai/catalogue';
import { commitments, type StatementPatch, statuses } from '../document/disclosure.js';
import { type JsonValue, memberOf } from '../document/json-value.js';
import { readerClasses } from '../document/reader-class.js';
import type { Change } from './change.js';
import { below } from './change-path.js';
import { findRecordChanges } from './find-record-changes.js';
import { findValueChanges } from './find-value-changes.js';

/** A member of statements besides the fields; in a base statement, one that is missing has the default. */
interface StatementMember extends ValueType {
  readonly byDefault?: string;
}

type MemberName = Exclude<keyof StatementPatch, 'fields'>;

const statementMembers: Readonly<Record<MemberName, StatementMember>> = {
  status: { type: 'enum', values: statuses },
  visibility: { type: 'enum', values: readerClasses, byDefault: 'public' },
  commitment: {
    type: 'enum',
    values: commitments,
    ordered: true,
    stronger: 'higher',
    byDefault: 'informational',
  },
  reviewed: { type: 'date' },
  note: { type: 'text' },
  evidence: { type: 'text' },
};

/** What a statement is part of: in a variant a missing member and a null field stand for the base's, or for its removal. */
export type StatementKind = 'base' | 'variant';

/** `undefined` is a statement that is not there; a statement that came or went is one change. */
export function findStatementChanges(
  path: string,
  control: Control | undefined,
  kind: StatementKind,
  before: StatementPatch | undefined,
  after: StatementPatch | undefined,
): readonly Change[] {
  if (!before || !after) return findValueChanges(path, { type: 'text' }, before, after);
  return [
    ...(Object.keys(statementMembers) as MemberName[]).flatMap((name) =>
      findMemberChanges(below(path, `@${name}`), statementMembers[name], kind, before[name], after[name]),
    ),
    ...findFieldChanges(path, control, kind, before, after),
  ];
}

function findMemberChanges(
  path: string,
  member: StatementMember,
  kind: StatementKind,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly Change[] {
  const { byDefault } = member;
  if (kind === 'variant' || byDefault === undefined) return findValueChanges(path, member, before, after);
  // The default takes part in the comparison, yet the change shows what the document has.
  return findValueChanges(path, member, before ?? byDefault, after ?? byDefault).map(({ type }) => ({
    type,
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }));
}

function findFieldChanges(
  path: string,
  control: Control | undefined,
  kind: StatementKind,
  { fields: before = {} }: StatementPatch,
  { fields: after = {} }: StatementPatch,
): readonly Change[] {
  const known = [...(control?.fields.keys() ?? [])];
  const unknown = [...Object.keys(before), ...Object.keys(after)].filter(
    (name) => !control?.fields.has(name),
  );
  return [...known, ...new Set(unknown.toSorted())].flatMap((name) => {
    const [from, to] = [fieldValue(before, name, kind), fieldValue(after, name, kind)];
    return findTypedChanges(below(path, name), control?.fields.get(name), from, to);
  });
}

function fieldValue(
  fields: Readonly<Record<string, JsonValue>>,
  name: string,
  kind: StatementKind,
): JsonValue | undefined {
  const value = memberOf(fields, name);
  return value === null && kind === 'base' ? undefined : value;
}

function findTypedChanges(
  path: string,
  field: Field | undefined,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly Change[] {
  return field?.type === 'records'
    ? findRecordChanges(path, field, before, after)
    : findValueChanges(path, field ?? { type: 'text' }, before, after);
}
