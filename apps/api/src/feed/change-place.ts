// Where a change happened, in words: the control, the field, the record and its member, as the catalogue calls them.
import type { Catalogue } from '@bunkai/catalogue';
import { type JsonObject, namesOf } from '@bunkai/disclosure';
import type { Locale } from '../graphql/request-context.js';
import { cleanLine, shortened } from './clean-text.js';
import { type DescribedPart, sections, serviceParts, statementParts } from './described-parts.js';
import { recordInPath, recordInWords } from './record-in-path.js';

export interface ChangePlace {
  /** The names on the way, the widest first. */
  readonly names: readonly string[];
  /** Of the value that changed; null for a statement, a record or a variant as a whole. */
  readonly type: Omit<DescribedPart, 'title'> | null;
  /** As much of the record around the value as its name tells. */
  readonly record?: JsonObject;
  readonly isStatement: boolean;
}

/** Never throws, whatever the path. */
export function changePlace(path: string, catalogue: Catalogue, language: Locale): ChangePlace {
  const [section = '', ...rest] = namesOf(path);
  if (section !== 'variants') return inSection(section, rest, catalogue, language);
  const [variant = '', inner, ...deeper] = rest;
  const name = language === 'ja' ? `提供形態「${short(variant)}」` : `Variant ${short(variant)}`;
  if (inner === undefined) return { names: [name], type: null, isStatement: false };
  const place =
    inner === '@name'
      ? belowPart([], statementParts.get(inner), [], language)
      : inSection(inner, deeper, catalogue, language);
  return { ...place, names: [name, ...place.names] };
}

function inSection(
  section: string,
  rest: readonly string[],
  catalogue: Catalogue,
  language: Locale,
): ChangePlace {
  const list = sections.get(section);
  const [member, ...deeper] = rest;
  if (list && section === 'service' && member !== undefined) {
    const part = serviceParts.get(member);
    return belowPart([list.title[language], part?.title[language] ?? short(member)], part, deeper, language);
  }
  if (list) return belowPart([list.title[language]], list, rest, language);
  const control = catalogue.controls.get(section);
  const name = control ? `${section} ${control.title[language]}` : short(section);
  if (member === undefined) return { names: [name], type: null, isStatement: true };
  const part = statementParts.get(member) ?? control?.fields.get(member);
  return belowPart([name, part?.title[language] ?? short(member)], part, deeper, language);
}

/** In a field or list: it itself, one of its records, or a member of one. */
function belowPart(
  names: readonly string[],
  part: DescribedPart | undefined,
  [key, member]: readonly string[],
  language: Locale,
): ChangePlace {
  if (key === undefined) return { names, type: part ?? { type: 'text' }, isStatement: false };
  const record = recordInPath(part, key);
  const named = [...names, short(recordInWords(part, record, language) || key)];
  if (member === undefined) return { names: named, type: null, isStatement: false };
  const described = part?.members?.get(member);
  const title = described?.title?.[language] ?? short(member);
  return { names: [...named, title], type: described ?? { type: 'text' }, record, isStatement: false };
}

function short(name: string): string {
  return shortened(cleanLine(name), 60);
}
