// What a test can name, for those who pick it from a list.
import type { Catalogue, Field, ValueType } from '@bunkai/catalogue';
import { type Subject, subjects } from '../language/subject.js';

export type SubjectType = ValueType & Pick<Field, 'members'>;

/** All that a test can read of a control: its fields, then the statement's commitment and review date. */
export function subjectsOf(control: string, catalogue: Catalogue): readonly Subject[] {
  return [...subjects(catalogue).values()].filter((subject) => subject.control === control);
}

/** The two lists of a disclosure that belong to no control. */
export function listsBesideControls(catalogue: Catalogue): readonly Subject[] {
  return [...subjects(catalogue).values()].filter(({ kind }) => kind === 'list');
}

/** The type of what `path` names; a member (`./…`) is looked up in the records of `list`. Undefined if there is no such thing. */
export function subjectType(
  path: string,
  catalogue: Catalogue,
  list: string | undefined,
): SubjectType | undefined {
  const known = subjects(catalogue);
  if (!path.startsWith('./')) return known.get(path)?.type;
  return list === undefined ? undefined : known.get(list)?.type.members?.get(path.slice(2));
}
