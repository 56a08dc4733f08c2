// Finds the edition that a document names.
import type { Catalogue } from './catalogue.js';
import { iso27017_2015 } from './iso27017-2015.js';

const catalogues: ReadonlyMap<string, Catalogue> = new Map([[iso27017_2015.edition, iso27017_2015]]);

/** The catalogue of an edition to which documents can refer, or undefined for any other text. */
export function findCatalogue(edition: string): Catalogue | undefined {
  return catalogues.get(edition);
}
