// The part of the catalogue that a diff or a release needs, in the reader's language. Import it with import() only: it brings
// the whole catalogue.
import type { JsonValue } from '@bunkai/disclosure';
import { type DiffChange, placeOf } from '@bunkai/ui/changes';
import type { Language } from '@bunkai/ui/words';
import type { CatalogueCut } from '../trust/catalogue/catalogue-cut.js';
import { cutCatalogue } from '../trust/catalogue/cut-catalogue.js';

export function cutForChanges(changes: readonly DiffChange[], language: Language): CatalogueCut {
  const places = changes.map(({ path }) => placeOf(path));
  const fields = new Set(places.map(({ section, member }) => `${section}/${member}`));
  // Of a statement that came or went, every field.
  const whole = new Set(places.filter(({ member }) => member === '').map(({ section }) => section));
  return cutCatalogue({
    language,
    field: (path) => fields.has(path) || whole.has(path.split('/')[0] ?? ''),
    within: [changes as unknown as JsonValue, namesIn(changes)],
  });
}

/** All fields of the controls: a release's page names those that are undisclosed too. */
export function cutForRelease(
  document: unknown,
  changes: readonly DiffChange[],
  language: Language,
): CatalogueCut {
  return cutCatalogue({
    language,
    field: () => document !== null,
    within: [document as JsonValue, changes as unknown as JsonValue, namesIn(changes)],
  });
}

/** What names a record may be codes too. */
function namesIn(changes: readonly DiffChange[]): readonly string[] {
  return changes.flatMap(({ path }) => placeOf(path).record?.split(',') ?? []);
}
