// The differences between two maps of statements: those of the base, or those of one variant.
import type { Catalogue } from '@bunkai/catalogue';
import type { StatementPatch } from '../document/disclosure.js';
import { memberOf } from '../document/json-value.js';
import type { Change } from './change.js';
import { below } from './change-path.js';
import { findStatementChanges, type StatementKind } from './find-statement-changes.js';

type Statements = Readonly<Record<string, StatementPatch>>;

/** In the catalogue's order. `parent` is empty for the base, `variants/<id>` for a variant. */
export function findStatementsChanges(
  parent: string,
  { controls }: Catalogue,
  kind: StatementKind,
  before: Statements,
  after: Statements,
): readonly Change[] {
  const unknown = [...Object.keys(before), ...Object.keys(after)]
    .filter((id) => !controls.has(id))
    .toSorted();
  return [...controls.keys(), ...new Set(unknown)].flatMap((id) =>
    findStatementChanges(
      below(parent, id),
      controls.get(id),
      kind,
      memberOf(before, id),
      memberOf(after, id),
    ),
  );
}
