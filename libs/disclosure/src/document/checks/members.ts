// Objects whose member names are known: what is required is there, and nothing that is unknown.
import { missingMember, unknownMember, wrongType } from '../findings.js';
import { isJsonObject } from '../json-value.js';
import { at } from '../place.js';
import type { Check } from './check.js';

/** The members of an object by name. */
export interface Shape {
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

/** An object of this shape. The place of a missing or unknown member is its own. */
export function members({ required = {}, optional = {} }: Shape): Check {
  // A map, so that a member called `constructor` is as unknown as any other.
  const checks = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value, place, report) => {
    if (!isJsonObject(value)) return report(place, wrongType('object', value));
    for (const [name, member] of Object.entries(value)) {
      const check = checks.get(name);
      if (check) check(member, at(place, name), report);
      else report(at(place, name), unknownMember(name));
    }
    for (const name of Object.keys(required)) {
      if (!Object.hasOwn(value, name)) report(at(place, name), missingMember(name));
    }
  };
}
