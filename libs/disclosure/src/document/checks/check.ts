// The smallest piece of validation: looks at one value in its place and reports what is wrong, never throws.
import type { Report } from '../fault-collector.js';
import { type ExpectedType, type Finding, emptyList, wrongType } from '../findings.js';
import { type JsonValue, isJsonList } from '../json-value.js';
import { type Place, at, documentRoot } from '../place.js';

export type Check = (value: JsonValue, place: Place, report: Report) => void;

/** A string for which `findFault` finds nothing. */
export function string(findFault: (text: string) => Finding | undefined = () => undefined): Check {
  return scalar('string', (value) => typeof value === 'string', findFault);
}

/** `true` or `false`. */
export const boolean: Check = scalar('boolean', (value) => typeof value === 'boolean');

/** A finite number: a literal such as 1e400 is JSON, but no number that could be compared. */
export const number: Check = scalar('number', (value) => Number.isFinite(value));

/** A list of elements that each pass `element`. */
export function list(element: Check): Check {
  return (value, place, report) => {
    if (!isJsonList(value)) return report(place, wrongType('list', value));
    value.forEach((each, index) => element(each, at(place, index), report));
  };
}

/** A list with something in it that passes `check`. */
export function notEmpty(check: Check): Check {
  return (value, place, report) => {
    if (isJsonList(value) && value.length === 0) report(place, emptyList());
    else check(value, place, report);
  };
}

/** What `check` passes, or `null`, which in a record is a member left undisclosed. */
export function nullable(check: Check): Check {
  return (value, place, report) => {
    if (value !== null) check(value, place, report);
  };
}

/** What every one of `checks` passes. */
export function both(...checks: readonly Check[]): Check {
  return (value, place, report) => checks.forEach((check) => check(value, place, report));
}

/** Whether `value` passes `check`, where nobody asks what is wrong with it. */
export function passes(check: Check, value: JsonValue): boolean {
  return countFaults(check, value) === 0;
}

/** How many faults `check` finds in `value`. */
export function countFaults(check: Check, value: JsonValue): number {
  let faults = 0;
  check(value, documentRoot, () => {
    faults += 1;
  });
  return faults;
}

function scalar<Value extends JsonValue>(
  expected: ExpectedType,
  isExpected: (value: JsonValue) => boolean,
  findFault: (value: Value) => Finding | undefined = () => undefined,
): Check {
  return (value, place, report) => {
    const fault = isExpected(value) ? findFault(value as Value) : wrongType(expected, value);
    if (fault) report(place, fault);
  };
}
