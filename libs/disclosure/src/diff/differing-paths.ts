// Which paths hold another text than before. Where the meaning stayed (P1Y for P365D, rows in another order) the outcome stays,
// but the reason and evidence of a verdict may not: they follow the document's own order and spelling.
import { iso27017_2015 } from '@bunkai/catalogue';
import type { Disclosure, StatementPatch } from '../document/disclosure.js';
import { type JsonValue, memberOf } from '../document/json-value.js';
import { canonicalJson } from '../identity/canonical-json.js';
import { changedPaths } from './changed-paths.js';
import { diffDisclosures } from './diff-disclosures.js';

/**
 * Every path of {@link changedPaths} and, besides them, those whose value is spelt or ordered differently. `variant` as there.
 * A verdict that read none of these is still right to the letter.
 */
export function differingPaths(
  before: Disclosure | null,
  after: Disclosure | null,
  variant?: string | null,
): ReadonlySet<string> {
  const paths = new Set(changedPaths(diffDisclosures(before, after), variant));
  for (const list of ['attestations', 'upstream'] as const) {
    if (!isSameText(before?.[list], after?.[list])) paths.add(list);
  }
  const layers = [[before?.statements, after?.statements], ...variantLayers(before, after, variant)] as const;
  for (const [old, current] of layers) {
    for (const path of respeltPaths(old ?? {}, current ?? {})) paths.add(path);
  }
  return paths;
}

type Statements = Readonly<Record<string, StatementPatch>>;

function variantLayers(
  before: Disclosure | null,
  after: Disclosure | null,
  variant: string | null | undefined,
): readonly (readonly [Statements | undefined, Statements | undefined])[] {
  const [old, current] = [before?.variants ?? {}, after?.variants ?? {}];
  const ids =
    variant === undefined ? [...new Set([...Object.keys(old), ...Object.keys(current)])] : [variant];
  return ids.flatMap((id) =>
    id === null ? [] : [[memberOf(old, id)?.statements, memberOf(current, id)?.statements] as const],
  );
}

function respeltPaths(before: Statements, after: Statements): readonly string[] {
  return [...iso27017_2015.controls.values()].flatMap(({ id, fields }) => {
    const [old, current] = [memberOf(before, id), memberOf(after, id)];
    if (!old || !current || isSameText(old, current)) return [];
    const differing = [...fields.keys()].filter(
      (name) => !isSameText(memberOf(old.fields ?? {}, name), memberOf(current.fields ?? {}, name)),
    );
    return [
      ...differing.map((name) => `${id}/${name}`),
      ...(old.reviewed === current.reviewed ? [] : [`${id}/@reviewed`]),
      ...(old.commitment === current.commitment ? [] : [`${id}/@commitment`]),
    ];
  });
}

function isSameText(before: JsonValue | undefined, after: JsonValue | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return canonicalJson(before) === canonicalJson(after);
}
