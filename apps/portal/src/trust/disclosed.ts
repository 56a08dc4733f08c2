// What the pages show of a release, worked out where it is loaded. Import it with import() only: it brings the whole catalogue.
import {
  type Disclosure,
  type ReaderClass,
  completeness,
  effectiveStatements,
  summariseDisclosure,
  summaryPaths,
} from '@bunkai/disclosure';
import type { Language } from '@bunkai/ui/words';
import { cutCatalogue } from './catalogue/cut-catalogue.js';

/** Throws a RangeError for a variant that the document lacks. */
export function disclosedOf(
  document: Disclosure,
  { variant, reader, language }: { variant: string | null; reader: ReaderClass; language: Language },
) {
  const statements = effectiveStatements(document, variant);
  const given = new Set(summaryPaths);
  for (const [control, { fields = {} }] of statements) {
    for (const [name, value] of Object.entries(fields)) if (value !== null) given.add(`${control}/${name}`);
  }
  return {
    catalogue: cutCatalogue({
      language,
      field: (path) => given.has(path),
      within: [[...statements.values()], document.attestations ?? [], document.upstream ?? []] as unknown,
    }),
    summary: summariseDisclosure(document, { variant, reader }),
    completeness: completeness(document, { variant, reader }),
  };
}

export type Disclosed = ReturnType<typeof disclosedOf>;
