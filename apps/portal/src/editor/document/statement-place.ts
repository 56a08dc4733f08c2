// Where a control's statement stands in the draft: at the base, or as what a variant changes of it.
import { isJsonObject, type JsonObject, type JsonValue, memberOf, mergePatch } from '@bunkai/disclosure';
import { objectAt, type Steps, valueAt, withoutEmpty, withValue } from './place.js';

export interface StatementPlace {
  readonly control: string;
  /** Null: the base. */
  readonly variant: string | null;
}

export function statementSteps({ control, variant }: StatementPlace): Steps {
  return variant === null ? ['statements', control] : ['variants', variant, 'statements', control];
}

/** The statement as it is written there; undefined if there is none. */
export function statementAt(document: JsonValue, place: StatementPlace): JsonObject | undefined {
  const value = valueAt(document, statementSteps(place));
  return isJsonObject(value) ? value : undefined;
}

/** What holds for the variant's customers: the base with the variant's changes, as far as either is a statement. */
export function effectiveStatement(document: JsonValue, place: StatementPlace): JsonObject | undefined {
  const base = statementAt(document, { ...place, variant: null });
  const own = statementAt(document, place);
  if (place.variant === null || own === undefined) return base;
  const fields = mergePatch(objectAt(base, ['fields']), objectAt(own, ['fields']));
  const merged = { ...base, ...own };
  const isOffered = memberOf(merged, 'status') === 'offered';
  const rest = Object.fromEntries(Object.entries(merged).filter(([name]) => name !== 'fields'));
  return isOffered && Object.keys(fields).length > 0 ? { ...rest, fields } : rest;
}

/**
 * The document with a member of the statement set, or gone for undefined. The first member of a statement without a status makes
 * it an offered one; a status that offers nothing drops the fields, as the format wants it.
 */
export function withStatementMember(
  document: JsonValue,
  place: StatementPlace,
  steps: Steps,
  value: JsonValue | undefined,
): JsonValue {
  const root = statementSteps(place);
  const keep = place.variant === null ? root.length : root.length - 1;
  const changed = withoutEmpty(document, [...root, ...steps], value, keep) ?? null;
  if (steps[0] === 'status')
    return value === 'offered' ? changed : (withValue(changed, [...root, 'fields'], undefined) ?? null);
  const needsStatus =
    value !== undefined && valueAt(effectiveStatement(changed, place), ['status']) === undefined;
  return needsStatus ? (withValue(changed, [...root, 'status'], 'offered') ?? null) : changed;
}

/** The document without anything that is said there. */
export function withoutStatement(document: JsonValue, place: StatementPlace): JsonValue {
  return withValue(document, statementSteps(place), undefined) ?? null;
}
