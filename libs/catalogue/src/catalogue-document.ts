// The published JSON form of each edition, unchanged, for those who read the catalogue as data.
import iso27017_2015 from './data/iso27017-2015.json' with { type: 'json' };
import iso27017_2026 from './data/iso27017-2026.json' with { type: 'json' };

const documents: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['iso27017-2015', iso27017_2015],
  ['iso27017-2026', iso27017_2026],
]);

/** The editions that have a document. Disclosures can refer to those alone that `findCatalogue` knows. */
export const catalogueEditions: readonly string[] = [...documents.keys()];

/** The JSON document of an edition, or undefined if there is none. It is shared: do not write to it. */
export function catalogueDocument(edition: string): unknown {
  return documents.get(edition);
}
