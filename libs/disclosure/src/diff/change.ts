// One difference in what two versions of a disclosure say.
import type { JsonValue } from '../document/json-value.js';

/** `tightened` and `loosened` are changes to a stronger or weaker promise, where the catalogue knows which is which. */
export type ChangeType = 'added' | 'removed' | 'changed' | 'tightened' | 'loosened';

/**
 * `path` is `<control>` for a whole statement, `<control>/@status` (`@commitment`, `@reviewed`, `@visibility`, `@note`,
 * `@evidence`), `<control>/<field>`, and in lists of records `<list>/<key>` and `<list>/<key>/<member>`. Outside the statements:
 * `catalogue`, `service/<member>`, `attestations`, `upstream`, `documents`, and `variants/<id>` with the paths above below it.
 * Values are as the document has them; one that is missing was not there.
 */
export interface Change {
  readonly type: ChangeType;
  readonly path: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}
