// The controls as the reader filters them, by theme.
import type { Control } from '@bunkai/catalogue';
import type { Statement } from '@bunkai/disclosure';
import { type Standing, isWithheld, valueInWords } from '@bunkai/ui/disclosure';
import { localized } from '@bunkai/ui/format';
import type { Reader } from '@bunkai/ui/words';
import type { ServiceData } from './service-data.js';

export const standings = [
  'offered',
  'not-offered',
  'not-applicable',
  'inherited',
  'withheld',
  'undisclosed',
] as const satisfies readonly Standing[];

export interface ControlEntry {
  readonly control: Control;
  /** The number of the chapter: `12`. */
  readonly theme: string;
  readonly standing: Standing;
  /** What the provider says, if it says anything. */
  readonly statement?: Statement;
  /** The services from which the statement is taken over. */
  readonly inheritedFrom: readonly string[];
}

export interface ControlFilter {
  readonly status: string;
  readonly theme: string;
  readonly text: string;
}

/** Every control of the catalogue with how it stands, in the catalogue's order; `controls` has all fields of each. */
export function controlEntries(
  controls: readonly Control[],
  { statements, readAs, document }: Pick<ServiceData, 'statements' | 'readAs' | 'document'>,
): readonly ControlEntry[] {
  return controls.map((control) => {
    const statement = statements.get(control.id);
    const theme = /^(?:CLD\.)?(\d+)/.exec(control.id)?.[1] ?? control.id;
    const inheritedFrom = statement
      ? []
      : (document.upstream ?? []).flatMap(({ service, inherits }) =>
          inherits?.includes(control.id) ? [service] : [],
        );
    const entry = { control, theme, inheritedFrom };
    if (!statement) return { ...entry, standing: inheritedFrom.length > 0 ? 'inherited' : 'undisclosed' };
    return { ...entry, statement, standing: isWithheld(statement, readAs) ? 'withheld' : statement.status };
  });
}

/** The entries by theme, in their order. */
export function byTheme(
  entries: readonly ControlEntry[],
): readonly (readonly [string, readonly ControlEntry[]])[] {
  const themes = [...new Set(entries.map(({ theme }) => theme))];
  return themes.map((theme) => [theme, entries.filter((entry) => entry.theme === theme)]);
}

/** Those that the filter lets through; empty parts of it let everything through. */
export function filterEntries(
  entries: readonly ControlEntry[],
  { status, theme, text }: ControlFilter,
  reader: Reader,
): readonly ControlEntry[] {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter((entry) => {
    if (status !== '' && entry.standing !== status) return false;
    if (theme !== '' && entry.theme !== theme) return false;
    if (words.length === 0) return true;
    const all = folded(textOf(entry, reader));
    return words.every((word) => all.includes(word));
  });
}

function textOf({ control, standing, statement, inheritedFrom }: ControlEntry, reader: Reader): string {
  const { language } = reader;
  const heads = [control.id, control.title[language], ...inheritedFrom];
  if (!statement || standing === 'withheld') return heads.join('\n');
  const fields = [...control.fields.values()].flatMap((field) => {
    const value = statement.fields?.[field.name] ?? null;
    return value === null
      ? [field.title[language]]
      : [field.title[language], valueInWords(field, value, reader)];
  });
  return [...heads, ...fields, localized(statement.note, language)].join('\n');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
