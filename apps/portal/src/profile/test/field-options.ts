// The fields that a condition can read, as people pick them: those of the requirement's control first.
import { type Catalogue, type Field, themeOf, themes } from '@bunkai/catalogue';
import { listsBesideControls, subjectsOf } from '@bunkai/requirement/authoring';
import type { Language } from '@bunkai/ui/words';
import type { SayBuilder } from '../builder.words.js';

export interface OptionGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** Every field of the catalogue, each control a group; `lists` alone: what `every` and `some` can go through. */
export function fieldOptions(
  control: string,
  catalogue: Catalogue,
  language: Language,
  say: SayBuilder,
  isListsOnly = false,
): OptionGroup[] {
  const ids = [...catalogue.controls.keys()];
  const groups = [control, ...ids.filter((id) => id !== control)].map((id) => ({
    group: controlLabel(id, catalogue, language),
    items: subjectsOf(id, catalogue)
      .filter(({ type }) => !isListsOnly || type.members)
      .map(({ path, kind, type }) => ({ value: path, label: labelOf(kind, type as Field, id) })),
  }));
  const beside = {
    group: say('besideControls'),
    items: listsBesideControls(catalogue).map(({ path, type }) => ({
      value: path,
      label: say('listField', { title: (type as Field).title[language] }),
    })),
  };
  return [...groups, beside].filter(({ items }) => items.length > 0);

  function labelOf(kind: string, type: Field, id: string): string {
    const name =
      kind === 'commitment'
        ? say('commitment')
        : kind === 'reviewed'
          ? say('reviewed')
          : type.title[language];
    const title = type.members ? say('listField', { title: name }) : name;
    return id === control ? title : say('fieldElsewhere', { title, control: id });
  }
}

/** The members of the records of a list. */
export function memberOptions(list: Pick<Field, 'members'>, language: Language): OptionGroup['items'] {
  return [...(list.members?.values() ?? [])].map(({ name, title }) => ({
    value: `./${name}`,
    label: title?.[language] ?? name,
  }));
}

/** Every control, each chapter a group. */
export function controlOptions(catalogue: Catalogue, language: Language): OptionGroup[] {
  const controls = [...catalogue.controls.values()];
  return [...themes.values()].map(({ id: theme, title }) => ({
    group: `${theme} ${title[language]}`,
    items: controls
      .filter((control) => themeOf(control) === theme)
      .map(({ id }) => ({ value: id, label: controlLabel(id, catalogue, language) })),
  }));
}

export function controlLabel(id: string, catalogue: Catalogue, language: Language): string {
  return `${id} ${catalogue.controls.get(id)?.title[language] ?? ''}`.trim();
}
