// The report of `diff` for people: one change a line.
import { findCatalogue } from '@bunkai/catalogue';
import { type Change, type Disclosure, printable } from '@bunkai/disclosure';
import type { Language } from '../shell/language.js';
import { valueText } from './evidence-text.js';

const kinds: Readonly<Record<Language, Readonly<Record<Change['type'], string>>>> = {
  en: {
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    tightened: 'tightened',
    loosened: 'loosened',
  },
  ja: { added: '追加', removed: '削除', changed: '変更', tightened: '強化', loosened: '緩和' },
};

/** A line for each change, or one that says that there are none. */
export function diffText(after: Disclosure, changes: readonly Change[], language: Language): string {
  if (changes.length === 0) return language === 'ja' ? '変更はありません\n' : 'no changes\n';
  return changes.map((change) => `${line(change, after.catalogue, language)}\n`).join('');
}

function line({ type, path, before, after }: Change, edition: string, language: Language): string {
  const title = titleOf(path, edition, language);
  const values = [before, after].filter((value) => value !== undefined).map(valueText);
  const what = title === '' ? printable(path) : `${printable(path)} (${printable(title)})`;
  return `${kinds[language][type]}  ${what}${values.length === 0 ? '' : `: ${values.join(' → ')}`}`;
}

/** The title of the field that the path leads into, or else of its control. */
function titleOf(path: string, edition: string, language: Language): string {
  const [control = '', field = ''] = path.replace(/^variants\/[^/]*\//, '').split('/');
  const catalogue = findCatalogue(edition);
  const found = catalogue?.fields.get(`${control}/${field}`) ?? catalogue?.controls.get(control);
  return found?.title[language] ?? '';
}
