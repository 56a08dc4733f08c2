// What a release changed, a line a change, for readers that have no page to look at.
import { findCatalogue, iso27017_2015 } from '@bunkai/catalogue';
import { type Change, type ReaderClass, canSee, isJsonObject, readerClasses } from '@bunkai/disclosure';
import type { JsonValue } from '@bunkai/disclosure';
import type { Locale } from '../graphql/request-context.js';
import { changePlace } from './change-place.js';
import { valueInWords } from './value-in-words.js';

/** Lines of one release; a page shows the rest. */
const MOST_LINES = 40;

const words = {
  en: {
    types: {
      added: 'Added',
      removed: 'Removed',
      changed: 'Changed',
      tightened: 'Tightened',
      loosened: 'Loosened',
    },
    withheld: 'stated, but withheld',
    nothing: 'not disclosed',
    line: (type: string, place: string, what: string) => `${type}: ${place}${what && ` — ${what}`}`,
    more: (count: number) => (count === 1 ? 'and 1 more change' : `and ${count} more changes`),
    place: ', ',
  },
  ja: {
    types: { added: '追加', removed: '削除', changed: '変更', tightened: '強化', loosened: '緩和' },
    withheld: '言明はありますが、内容は非公開です',
    nothing: '未開示',
    line: (type: string, place: string, what: string) => `${type}：${place}${what && ` — ${what}`}`,
    more: (count: number) => `ほか${count}件の変更`,
    place: '、',
  },
};

interface Reading {
  /** The edition of the catalogue that gives the paths their meaning; unknown ones are read as the oldest. */
  readonly catalogue: string | null;
  readonly readAs: ReaderClass | 'provider';
  readonly language: Locale;
}

/** `changes` as one reader sees them; what redaction alone makes of them is left out. */
export function changesInWords(changes: readonly Change[], reading: Reading): readonly string[] {
  const readable = withoutTraces(changes, reading.readAs);
  const lines = readable.slice(0, MOST_LINES).map((change) => changeInWords(change, reading));
  const left = readable.length - lines.length;
  return left > 0 ? [...lines, words[reading.language].more(left)] : lines;
}

function changeInWords(change: Change, { catalogue, readAs, language }: Reading): string {
  const say = words[language];
  const edition = findCatalogue(catalogue ?? '') ?? iso27017_2015;
  const { names, type, record, isStatement } = changePlace(change.path, edition, language);
  const place = names.join(say.place);
  if (type === null) {
    const isHidden = isStatement && isWithheld(change.after ?? change.before, readAs);
    return say.line(say.types[change.type], place, isHidden ? say.withheld : '');
  }
  const value = (given: JsonValue | undefined) => {
    const said = given ?? type.unsaid ?? null;
    return said === null ? say.nothing : valueInWords(type, said, language, record);
  };
  const [before, after] = [value(change.before), value(change.after)];
  const isTold = before !== after && before !== '' && after !== '';
  return say.line(say.types[change.type], place, isTold ? `${before} → ${after}` : '');
}

/** A withheld statement stands in a copy as a constant: what seems to change with it is not what the provider said. */
function withoutTraces(changes: readonly Change[], readAs: Reading['readAs']): readonly Change[] {
  const visibilities = new Map(
    changes
      .filter(({ path }) => path.endsWith('/@visibility'))
      .map((change) => [parentOf(change.path), change]),
  );
  return changes.filter((change) => {
    const [parent] = [...visibilities.keys()].filter((path) => change.path.startsWith(`${path}/`));
    const visibility = parent === undefined ? undefined : visibilities.get(parent);
    if (!visibility || visibility === change) return true;
    if (!maySee(readAs, visibility.after)) return false;
    return !change.path.endsWith('/@status') || maySee(readAs, visibility.before);
  });
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function isWithheld(statement: JsonValue | undefined, readAs: Reading['readAs']): boolean {
  const value = statement ?? null;
  return isJsonObject(value) && !maySee(readAs, value['visibility']);
}

function maySee(readAs: Reading['readAs'], visibility: JsonValue | undefined): boolean {
  if (readAs === 'provider') return true;
  return canSee(readAs, readerClasses.find((known) => known === visibility) ?? 'public');
}
