// Where a change happened, read from its path: the section of the disclosure, the field, the record and its member.
import {
  type Control,
  type RecordMember,
  attestationList,
  iso27017_2015,
  upstreamList,
} from '@bunkai/catalogue';
import { namesOf } from '@bunkai/disclosure';
import { type Described, documentList, serviceMembers, statementMembers } from './described-lists.js';

export interface ChangePlace {
  /** The variant's id; null outside of variants. */
  readonly variant: string | null;
  /** A control's id, or `attestations`, `upstream`, `documents`, `service`, `catalogue`, `variant`. */
  readonly section: string;
  /** The field, or what a statement has beside fields (`@status`); empty for the section as a whole. */
  readonly member: string;
  /** Undefined for the section as a whole and for what the catalogue does not know. */
  readonly described: Described | undefined;
  /** What names the record in its list, as the path has it; null above records. */
  readonly record: string | null;
  /** The member of the record; null for the whole record. */
  readonly recordMember: string | null;
}

const lists: ReadonlyMap<string, Described> = new Map([
  [attestationList.path, attestationList],
  [upstreamList.path, upstreamList],
  ['documents', documentList],
]);

/** Never throws: what is unknown has no description. */
export function placeOf(path: string): ChangePlace {
  const names = namesOf(path);
  if (names[0] !== 'variants') return placeIn(null, names);
  const [, variant = '', ...rest] = names;
  if (rest.length === 0 || rest[0] === '@name') return placeIn(variant, ['variant', ...rest]);
  return placeIn(variant, rest);
}

/** As the catalogue has it; undefined for what is no control. */
export function controlOf({ section }: Pick<ChangePlace, 'section'>): Control | undefined {
  return iso27017_2015.controls.get(section);
}

/** The type and words of the member of a record. */
export function recordMemberOf({ described, recordMember }: ChangePlace): RecordMember | undefined {
  return recordMember === null ? undefined : described?.members?.get(recordMember);
}

function placeIn(variant: string | null, [section = '', ...rest]: readonly string[]): ChangePlace {
  const list = lists.get(section);
  const [member = '', ...below] = list ? ['', ...rest] : rest;
  const [record = null, recordMember = null] = below;
  const described = list ?? describedIn(section, member);
  return { variant, section, member, described, record, recordMember };
}

function describedIn(section: string, member: string): Described | undefined {
  if (section === 'service') return serviceMembers.get(member);
  if (member.startsWith('@')) return statementMembers.get(member);
  return iso27017_2015.controls.get(section)?.fields.get(member);
}
