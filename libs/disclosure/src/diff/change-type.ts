// Whether a new value is a stronger promise than the old one, a weaker one, or just another.
import type { ValueType } from '@bunkai/catalogue';
import { compareDurations, parseDuration } from '../document/duration.js';
import type { JsonValue } from '../document/json-value.js';
import type { ChangeType } from './change.js';

/** The type of a change between two different values. `codes` are those in force where they depend on another member. */
export function changeType(
  type: ValueType,
  before: JsonValue,
  after: JsonValue,
  codes: readonly string[] | undefined = type.values,
): ChangeType {
  const difference = type.stronger && compare(type, before, after, codes);
  if (!difference) return 'changed';
  return difference > 0 === (type.stronger === 'higher') ? 'tightened' : 'loosened';
}

/** Positive if `after` is the greater; undefined if the type or the values have no order. */
function compare(
  type: ValueType,
  before: JsonValue,
  after: JsonValue,
  codes: readonly string[] | undefined,
): number | undefined {
  if (typeof before === 'number' && typeof after === 'number') return after - before;
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  if (type.type === 'duration') return compareAsDurations(before, after);
  return type.ordered && codes ? compareByOrder(codes, before, after) : undefined;
}

function compareAsDurations(before: string, after: string): number | undefined {
  const [from, to] = [parseDuration(before, true), parseDuration(after, true)];
  return from && to && compareDurations(to, from);
}

function compareByOrder(codes: readonly string[], before: string, after: string): number | undefined {
  const [from, to] = [codes.indexOf(before), codes.indexOf(after)];
  return from === -1 || to === -1 ? undefined : to - from;
}
