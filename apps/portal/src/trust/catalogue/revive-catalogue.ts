// A cut of the catalogue in the form in which the catalogue itself is read.
import type { Control, Field, RecordMember, Title, ValueType } from '@bunkai/catalogue';
import type { CatalogueCut, ControlCut, FieldCut, MemberCut, TypeCut } from './catalogue-cut.js';

/** As much of the catalogue as the page asked for; texts are in the page's language, whichever is asked for. */
export interface ShownCatalogue {
  readonly title: string;
  readonly controls: ReadonlyMap<string, Control>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly attestations: Field;
  readonly upstream: Field;
}

export function reviveCatalogue(cut: CatalogueCut): ShownCatalogue {
  const controls = cut.controls.map(reviveControl);
  const lists = new Map(cut.lists.map((list) => [list.path, reviveField(list)]));
  const list = (path: string): Field => {
    const field = lists.get(path);
    if (!field) throw new Error(`the cut has no list ${path}`);
    return field;
  };
  return {
    title: cut.title,
    controls: new Map(controls.map((control) => [control.id, control])),
    fields: new Map(
      controls.flatMap(({ fields }) => [...fields.values()].map((field) => [field.path, field])),
    ),
    attestations: list('attestations'),
    upstream: list('upstream'),
  };
}

export function reviveControl({ title, fields, ...control }: ControlCut): Control {
  const revived = fields.map(reviveField);
  return {
    ...control,
    title: titleOf(title),
    fields: new Map(revived.map((field) => [field.name, field])),
  };
}

function reviveField({ control, name, path, basis, key, title, members, ...type }: FieldCut): Field {
  return {
    ...reviveType(type),
    ...{ control, name, path, basis },
    title: titleOf(title),
    ...(key && { key }),
    ...(members && { members: new Map(members.map((member) => [member.name, reviveMember(member)])) }),
  };
}

function reviveMember({ name, title, ...type }: MemberCut): RecordMember {
  return { ...reviveType(type), name, title: titleOf(title) };
}

function reviveType({ words, wordsBy, ...type }: TypeCut): ValueType {
  return {
    ...type,
    ...(words && { codeTitles: titlesOf(words) }),
    ...(wordsBy && {
      valuesBy: {
        member: wordsBy.member,
        values: new Map(),
        titles: new Map(Object.entries(wordsBy.words).map(([other, each]) => [other, titlesOf(each)])),
      },
    }),
  };
}

function titlesOf(words: Readonly<Record<string, string>>): ReadonlyMap<string, Title> {
  return new Map(Object.entries(words).map(([code, text]) => [code, titleOf(text)]));
}

function titleOf(text: string): Title {
  return { en: text, ja: text };
}
