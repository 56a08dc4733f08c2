// The titles of every field of every control. Import it with import() only: it brings the whole catalogue.
import { type Field, iso27017_2015 } from '@bunkai/catalogue';
import type { Language } from '@bunkai/ui/words';

/** Name, title and basis. */
export type FieldTitle = readonly [name: string, title: string, basis: Field['basis']];

/** By control. */
export function allFields(language: Language): Readonly<Record<string, readonly FieldTitle[]>> {
  return Object.fromEntries(
    [...iso27017_2015.controls.values()].map(({ id, fields }) => [
      id,
      [...fields.values()].map(({ name, title, basis }) => [name, title[language], basis] as const),
    ]),
  );
}
