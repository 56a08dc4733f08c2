// A place of the draft as people call it: "12.4.1 Event logging › Retention by type › audit › retention".
import { attestationList, type Catalogue, upstreamList } from '@bunkai/catalogue';
import { type JsonValue, type LocalizedText } from '@bunkai/disclosure';
import { type DescribedType, jsonText, memberText, valueInWords } from '@bunkai/ui/disclosure';
import { localized, plain } from '@bunkai/ui/format';
import type { Reader, Speak } from '@bunkai/ui/words';
import { documentList } from '../sections/document-list.js';
import type { chromeWords } from '../chrome/chrome.words.js';
import { valueAt } from './place.js';

type Say = Speak<NonNullable<(typeof chromeWords)['english']>>;

interface Describing {
  readonly catalogue: Catalogue;
  readonly document: JsonValue;
  readonly reader: Reader;
  readonly say: Say;
}

export interface PlaceInWords {
  readonly parts: readonly string[];
  /** The type of what stands there, where the catalogue has one. */
  readonly type: DescribedType | undefined;
}

const lists = { upstream: upstreamList, attestations: attestationList, documents: documentList };
const sections = ['service', 'upstream', 'attestations', 'documents', 'statements', 'variants'] as const;
const members = [
  'status',
  'commitment',
  'visibility',
  'reviewed',
  'note',
  'evidence',
  'name',
  'model',
  'roles',
] as const;

/** `steps` as those of a conflict: a record is named by the JSON list of its key values. A number is the index of one. */
export function placeInWords(steps: readonly (string | number)[], given: Describing): PlaceInWords {
  const [first, second, ...rest] = steps;
  if (first === undefined) return { parts: [given.say('place-document')], type: undefined };
  if (first === 'variants' && typeof second === 'string') {
    const name = valueAt(given.document, ['variants', second, 'name']) as LocalizedText | undefined;
    const variant = given.say('place-variant', {
      name: localized(name, given.reader.language) || plain(second),
    });
    const inner =
      rest.length > 0 ? statementPlace(rest[0] === 'statements' ? rest.slice(1) : rest, given) : undefined;
    return { parts: [variant, ...(inner?.parts ?? [])], type: inner?.type };
  }
  if (first === 'statements') return statementPlace(steps.slice(1), given);
  const section = sections.find((each) => each === first);
  const head = section ? given.say(`place-${section}`) : plain(String(first));
  const list =
    first === 'upstream' || first === 'attestations' || first === 'documents' ? lists[first] : undefined;
  const inner = list ? recordPlace(list, steps.slice(1), given) : memberPlace(steps.slice(1), given);
  return { parts: [head, ...inner.parts], type: inner.type };
}

function statementPlace(steps: readonly (string | number)[], given: Describing): PlaceInWords {
  const [id, member, name, ...rest] = steps;
  const control = given.catalogue.controls.get(String(id));
  const head = control ? `${control.id} ${control.title[given.reader.language]}` : plain(String(id ?? ''));
  const field = member === 'fields' ? control?.fields.get(String(name)) : undefined;
  if (field === undefined) {
    const inner = memberPlace(steps.slice(1), given);
    return { parts: [head, ...inner.parts], type: inner.type };
  }
  const inner = field.type === 'records' ? recordPlace(field, rest, given) : { parts: [], type: field };
  return { parts: [head, field.title[given.reader.language], ...inner.parts], type: inner.type ?? field };
}

function memberPlace(steps: readonly (string | number)[], { say }: Describing): PlaceInWords {
  const [first, ...rest] = steps.filter((step) => step !== 'fields');
  if (first === undefined) return { parts: [], type: undefined };
  const known = members.find((each) => each === first);
  const tail = rest.map((step) => (typeof step === 'number' ? String(step + 1) : plain(step)));
  return {
    parts: [known ? say(`place-${known}`) : plain(String(first)), ...tail],
    type: known === 'note' || known === 'name' ? { type: 'text' } : undefined,
  };
}

function recordPlace(
  list: DescribedType,
  [record, member]: readonly (string | number)[],
  given: Describing,
): PlaceInWords {
  if (record === undefined) return { parts: [], type: { ...list, type: 'records' } };
  const name =
    typeof record === 'number'
      ? given.say('place-row', { number: record + 1 })
      : keyInWords(list, record, given);
  const type = list.members?.get(String(member));
  if (member === undefined) return { parts: [name], type: undefined };
  return { parts: [name, type ? memberText(type, given.reader.language) : plain(String(member))], type };
}

function keyInWords(list: DescribedType, step: string, { reader }: Describing): string {
  try {
    const key = (list as { key?: readonly string[] }).key ?? [];
    const values = JSON.parse(step) as JsonValue[];
    return values
      .map((value, index) => {
        const type = list.members?.get(key[index] ?? '');
        return type && value !== null ? valueInWords(type, value, reader) : jsonText(value);
      })
      .join(', ');
  } catch {
    return plain(step);
  }
}
