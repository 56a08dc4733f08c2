// What the directory holds of a disclosure release: written once with the release, read by everybody.
import { type Disclosure, type PublicFacts, publicFacts, searchForm, searchText } from '@bunkai/disclosure';
import type { ReleaseFact } from '../release/release.js';
import type { Service } from '../service/service.js';

export interface DirectoryEntry {
  readonly release: ReleaseFact;
  readonly facts: PublicFacts;
  /** What a search has to occur in. */
  readonly searchText: string;
  /** What the entries are in the order of by name. */
  readonly sortName: string;
}

/** The entry of a release, from its public copy. */
export function directoryEntry(service: Service, release: ReleaseFact, document: Disclosure): DirectoryEntry {
  const facts = publicFacts(document);
  const stated = { ...service, name: document.service.name };
  return {
    release,
    facts,
    searchText: searchText([service, stated], facts),
    sortName: sortName(service),
  };
}

function sortName({ name, slug }: Service): string {
  const texts = typeof name === 'string' ? [name] : [name['en'], ...Object.values(name)];
  return searchForm(texts.find((text) => text !== undefined) ?? slug);
}
