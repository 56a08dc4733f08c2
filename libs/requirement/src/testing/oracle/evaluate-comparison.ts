// A comparison on a field or on a record's member, decided in the order of steps 1 to 6 of section 3.
import { type ValueType, schemes } from '@bunkai/catalogue';
import { type JsonObject, type JsonValue, type Statement, canSee, isJsonList } from '@bunkai/disclosure';
import type { Comparison } from '../../test.js';
import type { Evidence } from '../../verdict.js';
import { compare, text } from './compare.js';
import { type Finding, finding } from './finding.js';
import type { Rational } from './rational.js';
import type { StatementFound } from './service-view.js';

/** `path` as evidence shows it, with the value unless there is none or it is null. */
export function read(path: string, value: JsonValue | undefined): Evidence {
  return value === undefined || value === null ? { path } : { path, value };
}

/** Steps 1 to 4: what the statement decides by itself; undefined if the field has to be looked at. */
export function decidedByStatement(
  found: StatementFound,
  path: string,
  value: JsonValue | undefined,
): Finding | undefined {
  const { statement, readerClass } = found;
  if (!statement) return finding('undetermined', 'undisclosed', [{ path }]);
  if (!canSee(readerClass, statement.visibility ?? 'public'))
    return finding('undetermined', 'withheld', [{ path }]);
  const evidence = [read(path, value)];
  if (statement.status === 'not-applicable')
    return finding('undetermined', 'declared-not-applicable', evidence);
  if (statement.status === 'not-offered') return finding('unmet', 'not-offered', evidence);
  return undefined;
}

export function evaluateComparison(
  comparison: Comparison,
  found: StatementFound,
  type: ValueType,
  at: Rational,
): Finding {
  const path = found.prefix + comparison.field;
  const name = comparison.field.slice(comparison.field.indexOf('/') + 1);
  const value = found.statement && valueIn(found.statement, name);
  const decided = decidedByStatement(found, path, value);
  if (decided) {
    if (comparison.op !== 'disclosed') return decided;
    if (!found.statement) return finding('unmet', 'undisclosed', decided.evidence);
    return decided.reason === 'not-offered' ? finding('met', undefined, decided.evidence) : decided;
  }
  const compared = name === '@commitment' ? (value ?? 'informational') : value;
  return decidedByValue(comparison, type, compared, [read(path, value)], at);
}

function valueIn(statement: Statement, name: string): JsonValue | undefined {
  if (name === '@commitment') return statement.commitment;
  if (name === '@reviewed') return statement.reviewed;
  return statement.fields && Object.hasOwn(statement.fields, name) ? statement.fields[name] : undefined;
}

/** Steps 5 and 6. */
function decidedByValue(
  comparison: Comparison,
  type: ValueType,
  value: JsonValue | undefined,
  evidence: readonly Evidence[],
  at: Rational,
): Finding {
  if (value === undefined || value === null) {
    return finding(comparison.op === 'disclosed' ? 'unmet' : 'undetermined', 'undisclosed', evidence);
  }
  const { holds, turn } = compare(type, value, comparison, at);
  return { ...finding(holds ? 'met' : 'unmet', 'compared', evidence), turns: turn ? [turn] : [] };
}

/** A comparison on `./<member>` of a record; "a record's missing member is `undisclosed` for that record". */
export function evaluateOnMember(
  comparison: Comparison,
  record: JsonObject,
  recordPath: string,
  type: ValueType,
  at: Rational,
): Finding {
  const member = comparison.field.slice('./'.length);
  const value = Object.hasOwn(record, member) ? record[member] : undefined;
  return decidedByValue(comparison, type, value, [read(`${recordPath}/${member}`, value)], at);
}

/** A test on an attestation's `level`, whose value is `<scheme>:<level>`. */
export function evaluateOnLevel(
  comparison: Comparison,
  record: JsonObject,
  recordPath: string,
  at: Rational,
): Finding {
  const evidence = [read(`${recordPath}/level`, record['level'])];
  const scheme = text(record['scheme']);
  const levels = schemes.get(scheme)?.levels ?? [];
  const type: ValueType = { type: 'enum', ordered: true, values: levels };
  if (comparison.op === 'disclosed') return decidedByValue(comparison, type, record['level'], evidence, at);
  const listed = isJsonList(comparison.value) ? comparison.value : [comparison.value];
  const wanted = listed
    .map(text)
    .filter((value) => value.startsWith(`${scheme}:`))
    .map((value) => value.slice(scheme.length + 1));
  if (wanted.length === 0) {
    // "A record of another scheme is unmet, reason `compared` (for `notEquals`: met), whether or not it has a level."
    return finding(comparison.op === 'notEquals' ? 'met' : 'unmet', 'compared', evidence);
  }
  const value = comparison.op === 'oneOf' ? wanted : (wanted[0] ?? null);
  return decidedByValue({ ...comparison, value }, type, record['level'], evidence, at);
}
