// The differences between the variants of two disclosures, as the document has them: before they are merged with the base.
import type { Catalogue } from '@bunkai/catalogue';
import type { Variant } from '../document/disclosure.js';
import { memberOf } from '../document/json-value.js';
import type { Change } from './change.js';
import { below } from './change-path.js';
import { findStatementsChanges } from './find-statements-changes.js';
import { findValueChanges } from './find-value-changes.js';

type Variants = Readonly<Record<string, Variant>>;

/** Variants in the order of their ids; one that came or went is one change. */
export function findVariantChanges(
  catalogue: Catalogue,
  before: Variants,
  after: Variants,
): readonly Change[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)].toSorted());
  return [...ids].flatMap((id) => {
    const path = below('variants', id);
    const [from, to] = [memberOf(before, id), memberOf(after, id)];
    if (!from || !to) return findValueChanges(path, { type: 'text' }, from, to);
    return [
      ...findValueChanges(below(path, '@name'), { type: 'text' }, from.name, to.name),
      ...findStatementsChanges(path, catalogue, 'variant', from.statements, to.statements),
    ];
  });
}
