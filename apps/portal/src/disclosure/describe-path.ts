// What a path of a change or of an evidence means: the control and the field that it leads to, and the type of what is there.
import {
  type Field,
  type RecordMember,
  type Title,
  type ValueType,
  attestationList,
  iso27017_2015,
  upstreamList,
} from '@bunkai/catalogue';

/** What stands at the path; `member` is what a statement or the document has beside fields, whose type is not the catalogue's. */
export type PlaceKind =
  | { readonly kind: 'statement'; readonly control: string }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'record'; readonly members: ReadonlyMap<string, RecordMember> }
  | { readonly kind: 'value'; readonly type: ValueType }
  | { readonly kind: 'member'; readonly name: string };

export interface Place {
  /** Only with a path below `variants`. */
  readonly variant?: string;
  /** Of the field, else of the control; undefined where the catalogue has no words for it. */
  readonly title?: Title;
  /** Names below what the title names: the key of a record, its member. */
  readonly rest: readonly string[];
  readonly at: PlaceKind;
}

const lists = new Map([attestationList, upstreamList].map((list) => [list.path, list]));

/** Never throws: what the catalogue does not know is a member without a title. */
export function describePath(path: string): Place {
  const names = path.split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [first = '', second, ...rest] = names;
  if (first !== 'variants' || second === undefined) return placeOf(names);
  return { ...placeOf(rest), variant: second };
}

function placeOf([first = '', ...rest]: readonly string[]): Place {
  const list = lists.get(first);
  if (list) return placeInField(list, rest);
  const control = iso27017_2015.controls.get(first);
  if (!control) return { rest, at: { kind: 'member', name: first } };
  const [name, ...below] = rest;
  if (name === undefined) return { title: control.title, rest, at: { kind: 'statement', control: first } };
  const field = control.fields.get(name);
  if (field) return placeInField(field, below);
  return { title: control.title, rest: below, at: { kind: 'member', name } };
}

function placeInField(field: Field, rest: readonly string[]): Place {
  const [record, memberName] = rest;
  const { title, members } = field;
  if (record === undefined) return { title, rest, at: { kind: 'field', field } };
  if (!members) return { title, rest, at: { kind: 'value', type: { ...field, type: elementType(field) } } };
  const member = memberName === undefined ? undefined : members.get(memberName);
  if (memberName === undefined) return { title, rest, at: { kind: 'record', members } };
  return { title, rest, at: member ? { kind: 'value', type: member } : { kind: 'member', name: memberName } };
}

function elementType({ type }: ValueType): ValueType['type'] {
  return type === 'code-set' ? 'enum' : type;
}
