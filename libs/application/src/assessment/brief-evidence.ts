// The evidence of a flip as an alert tells it: every customer gets a copy, so it holds what differs and not whole tables.
import type { JsonValue } from '@bunkai/disclosure';
import type { Evidence } from '@bunkai/requirement';

/** Most paths that an alert tells of one side of a flip. */
export const MAX_TOLD_PATHS = 20;
/** Longest text within a value, in UTF-16 code units; what is cut off is marked by an ellipsis. */
export const MAX_TOLD_TEXT = 500;
/** Most members of a list or an object within a value. */
const MAX_TOLD_MEMBERS = 300;

/** `evidence` abridged, in its own order; the paths whose value is another in `other` come before those that are the same. */
export function briefEvidence(
  evidence: readonly Evidence[],
  other: readonly Evidence[],
): readonly Evidence[] {
  return choose(evidence, other).map((item) =>
    'value' in item ? { ...item, value: abridged(item.value) } : item,
  );
}

function choose(evidence: readonly Evidence[], other: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length <= MAX_TOLD_PATHS) return evidence;
  const others = new Set(other.map((item) => JSON.stringify(item)));
  const differs = (item: Evidence) => !others.has(JSON.stringify(item));
  const ranked = [...evidence.filter(differs), ...evidence.filter((item) => !differs(item))];
  const told = new Set(ranked.slice(0, MAX_TOLD_PATHS));
  return evidence.filter((item) => told.has(item));
}

function abridged(value: JsonValue): JsonValue {
  if (typeof value === 'string')
    return value.length <= MAX_TOLD_TEXT ? value : `${value.slice(0, MAX_TOLD_TEXT)}…`;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, MAX_TOLD_MEMBERS).map(abridged);
  const members = Object.entries(value).slice(0, MAX_TOLD_MEMBERS);
  return Object.fromEntries(members.map(([name, member]) => [name, abridged(member)]));
}
