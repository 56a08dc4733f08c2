// Equality under the catalogue's types: P1Y is P365D, and two spellings of one instant are one date.
import type { ValueType } from '@bunkai/catalogue';
import { parseDate } from '../date-value.js';
import { parseDuration } from '../duration.js';
import { type JsonValue, isJsonList, isJsonObject } from '../json-value.js';

/** A text that two valid values of one type share exactly if the type holds them for equal. */
export function comparisonKey({ type }: ValueType, value: JsonValue): string {
  if (type === 'duration' && typeof value === 'string') {
    const duration = parseDuration(value, true);
    return `${duration?.numerator}/${duration?.denominator}`;
  }
  if (type === 'date' && typeof value === 'string') return String(parseDate(value)?.start);
  if (type === 'code-set' && isJsonList(value)) return JSON.stringify([...new Set(value)].toSorted());
  return sorted(value);
}

function sorted(value: JsonValue): string {
  // JSON writes -0 as 0, which is right here: they are equal numbers.
  if (isJsonList(value)) return `[${value.map(sorted).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${sorted(member)}`);
  return `{${members.toSorted().join(',')}}`;
}
