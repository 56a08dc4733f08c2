// Cuts out of the catalogue what a page needs. Import it with import() only: it brings the whole catalogue.
import {
  type Control,
  type Field,
  type RecordMember,
  type Title,
  type ValueType,
  attestationList,
  iso27017_2015,
  upstreamList,
} from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import type { Language } from '@bunkai/ui/words';
import type { CatalogueCut, ControlCut, FieldCut, MemberCut, TypeCut } from './catalogue-cut.js';

export interface Wanted {
  readonly language: Language;
  /** Whether the page shows the field at this path. */
  readonly field: (path: string) => boolean;
  /** Everything that the page shows values of: codes that do not occur in it get no words. */
  readonly within: unknown;
}

export function cutCatalogue(wanted: Wanted): CatalogueCut {
  const scissors = new Scissors(wanted.language, textsIn(wanted.within as JsonValue));
  return {
    title: iso27017_2015.title,
    controls: [...iso27017_2015.controls.values()].map((control) => scissors.control(control, wanted.field)),
    lists: [attestationList, upstreamList].map((list) => scissors.field(list)),
  };
}

/** Every text in a value, at any depth; a list and not a recursion, whatever the depth. */
function textsIn(root: JsonValue): ReadonlySet<string> {
  const found = new Set<string>();
  const rest: JsonValue[] = [root];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null) rest.push(...Object.values(value));
  }
  return found;
}

class Scissors {
  constructor(
    private readonly language: Language,
    private readonly texts: ReadonlySet<string>,
  ) {}

  control({ fields, title, ...control }: Control, isWanted: (path: string) => boolean): ControlCut {
    const shown = [...fields.values()].filter(({ path }) => isWanted(path));
    return { ...control, title: title[this.language], fields: shown.map((field) => this.field(field)) };
  }

  field(field: Field): FieldCut {
    const { control, name, path, basis, key, members } = field;
    return {
      ...this.type(field),
      ...{ control, name, path, basis },
      title: field.title[this.language],
      ...(key && { key }),
      ...(members && { members: [...members.values()].map((member) => this.member(member)) }),
    };
  }

  private member(member: RecordMember): MemberCut {
    return { ...this.type(member), name: member.name, title: member.title?.[this.language] ?? member.name };
  }

  private type({ type, unit, ordered, indefinite, codes, codeTitles, valuesBy }: ValueType): TypeCut {
    return {
      type,
      ...(unit !== undefined && { unit }),
      ...(ordered && { ordered }),
      ...(indefinite && { indefinite }),
      ...(codes && { codes }),
      ...(codeTitles && { words: this.words(codeTitles) }),
      ...(valuesBy?.titles && {
        wordsBy: {
          member: valuesBy.member,
          words: Object.fromEntries(
            [...valuesBy.titles]
              .filter(([other]) => this.texts.has(other))
              .map(([other, titles]) => [other, this.words(titles)]),
          ),
        },
      }),
    };
  }

  private words(titles: ReadonlyMap<string, Title>): Readonly<Record<string, string>> {
    const occurring = [...titles].filter(([code]) => this.texts.has(code));
    return Object.fromEntries(occurring.map(([code, title]) => [code, title[this.language]]));
  }
}
