// The words for what the catalogue itself names by code alone: codes of enums, members of records, levels of schemes.
import type { Title } from './catalogue.js';
import codeData from './data/code-titles.json' with { type: 'json' };
import memberData from './data/member-titles.json' with { type: 'json' };

type Titles = Readonly<Record<string, Title>>;
type TitlesAt = Readonly<Record<string, Titles>>;

/**
 * The words for the codes of the field, or of the member of a record, at `path` (`<control>/<field>[/<member>]`). Throws for a
 * code that has none: the data is broken then.
 */
export function codeTitles(path: string, codes: readonly string[]): ReadonlyMap<string, Title> {
  return new Map(codes.map((code) => [code, titleAt(path, code, codeData.codes, codeData.at)]));
}

/** The word for a member of the records of the field at `path`. Throws for a member that has none: the data is broken then. */
export function memberTitle(path: string, member: string): Title {
  return titleAt(path, member, memberData.members, memberData.at);
}

/** The words for the levels of schemes, by scheme and level. */
export const levelTitles: ReadonlyMap<string, ReadonlyMap<string, Title>> = new Map(
  Object.entries(codeData.levels as TitlesAt).map(([scheme, titles]) => [
    scheme,
    new Map(Object.entries(titles)),
  ]),
);

/** The words for a level of a scheme, or undefined for a level that the scheme does not have. */
export function levelTitle(scheme: string, level: string): Title | undefined {
  return levelTitles.get(scheme)?.get(level);
}

function titleAt(path: string, name: string, general: Titles, special: TitlesAt): Title {
  const title = special[path]?.[name] ?? (Object.hasOwn(general, name) ? general[name] : undefined);
  if (!title) throw new Error(`${path}: ${name} has no title`);
  return title;
}
