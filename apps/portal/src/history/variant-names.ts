// What a disclosure calls its variants.
import type { Disclosure } from '@bunkai/disclosure';
import { localized } from '@bunkai/ui/format';
import type { Language } from '@bunkai/ui/words';

/** By id; a variant without a name is absent. */
export function variantNames(document: Disclosure, language: Language): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(document.variants ?? {}).flatMap(([id, { name }]) =>
      name === undefined ? [] : [[id, localized(name, language)] as const],
    ),
  );
}
