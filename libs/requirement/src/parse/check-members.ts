// Checks which members an object has, before anything is said about their values.
import { type JsonObject, type Place, type Report, at } from '@bunkai/disclosure';
import { missingMember, unknownMember } from './fault-messages.js';

/** Which members an object of a kind must and may have. */
export interface MemberNames {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/** Reports each member that is missing or not known, at its own place. */
export function checkMembers(
  object: JsonObject,
  { required, optional = [] }: MemberNames,
  place: Place,
  report: Report,
): void {
  for (const name of required) {
    if (!Object.hasOwn(object, name)) report(at(place, name), missingMember);
  }
  for (const name of Object.keys(object)) {
    if (!required.includes(name) && !optional.includes(name)) report(at(place, name), unknownMember);
  }
}
