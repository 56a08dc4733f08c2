// Step 6 of section 3: compares a value that is there, under its type and by the table of operators of section 2.
import { type ValueType, codeGroups } from '@bunkai/catalogue';
import { type JsonValue, isJsonList, isJsonObject } from '@bunkai/disclosure';
import type { Operator } from '../../test.js';
import { compareDurationTexts, secondsOf } from './durations.js';
import { endOf, startOf } from './instants.js';
import { type Rational, compareRationals, minus, plus } from './rational.js';

export interface Compared {
  readonly holds: boolean;
  /** The instant at which a comparison with the clock turns. */
  readonly turn?: Rational;
}

export interface Operation {
  readonly op: Operator;
  readonly value?: JsonValue;
}

/** Whether `found`, neither absent nor null, satisfies the operation at the instant. */
export function compare(type: ValueType, found: JsonValue, { op, value }: Operation, at: Rational): Compared {
  switch (op) {
    case 'disclosed':
      return { holds: true };
    case 'equals':
      return { holds: equal(type, found, value) };
    case 'notEquals':
      return { holds: !equal(type, found, value) };
    case 'oneOf':
      return { holds: codes(value).some((wanted) => equal(type, found, wanted)) };
    case 'atLeast':
      return { holds: order(type, found, value) >= 0 };
    case 'atMost':
      return { holds: order(type, found, value) <= 0 };
    case 'contains':
      return { holds: codes(found).includes(value ?? null) };
    case 'containsAll':
      return { holds: codes(value).every((code) => codes(found).includes(code)) };
    case 'containsAny':
      return { holds: codes(value).some((code) => codes(found).includes(code)) };
    case 'subsetOf':
      return { holds: codes(found).every((code) => codes(value).includes(code)) };
    case 'disjointFrom':
      return { holds: !codes(found).some((code) => codes(value).includes(code)) };
    case 'notExpired': {
      // "instant of verification + value < end of the date"
      const turn = minus(endOf(text(found)), secondsOf(text(value ?? 'PT0S')));
      return { holds: compareRationals(at, turn) < 0, turn };
    }
    case 'ageAtMost': {
      // "instant of verification < date + value"
      const turn = plus(startOf(text(found)), secondsOf(text(value)));
      return { holds: compareRationals(at, turn) < 0, turn };
    }
  }
}

function equal(type: ValueType, found: JsonValue, wanted: JsonValue | undefined): boolean {
  if (type.type === 'duration' || type.type === 'date') return order(type, found, wanted) === 0;
  return found === wanted;
}

function order(type: ValueType, found: JsonValue, wanted: JsonValue | undefined): number {
  switch (type.type) {
    case 'number':
      return found === wanted ? 0 : Number(found) < Number(wanted) ? -1 : 1;
    case 'duration':
      return compareDurationTexts(text(found), text(wanted));
    case 'date':
      return compareRationals(startOf(text(found)), startOf(text(wanted)));
    default: {
      const values = type.values ?? [];
      return values.indexOf(text(found)) - values.indexOf(text(wanted));
    }
  }
}

/** The list with each `{ "group": … }` replaced by its members. */
function codes(list: JsonValue | undefined): readonly JsonValue[] {
  if (!isJsonList(list)) throw new Error('not a list');
  return list.flatMap((code): readonly JsonValue[] =>
    isJsonObject(code) ? (codeGroups.groups.get(text(code['group'])) ?? []) : [code],
  );
}

/** The text that a valid document has here. */
export function text(value: JsonValue | undefined): string {
  if (typeof value !== 'string') throw new Error(`not a text: ${JSON.stringify(value)}`);
  return value;
}
