// Everything by which a directory finds a service, in the form in which texts are searched.
import { countries, schemes } from '@bunkai/catalogue';
import type { LocalizedText } from '../document/disclosure.js';
import type { PublicFacts } from './public-facts.js';
import { searchForm } from './search-form.js';

/** The names under which a service is known. */
export interface SearchNames {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly provider: { readonly slug: string; readonly name: LocalizedText };
}

/**
 * Names in every language, models, the countries of the data by code and name, schemes by id and title: one a line, each as
 * {@link searchForm} makes it, so that a search in that form has only to occur in it.
 */
export function searchText(names: readonly SearchNames[], facts: PublicFacts): string {
  const codes = [...facts.storedIn, ...facts.processedIn];
  const ids = facts.attestations.map(({ scheme }) => scheme);
  const texts = [
    ...names.flatMap(({ slug, name, provider }) => [
      `${provider.slug}/${slug}`,
      ...textsOf(name),
      ...textsOf(provider.name),
    ]),
    ...facts.models,
    ...codes.flatMap((code) => [code, ...titlesOf(countries.get(code)?.name)]),
    ...ids.flatMap((id) => [id, ...titlesOf(schemes.get(id)?.name)]),
  ];
  return [...new Set(texts.map(searchForm))].filter((text) => text !== '').join('\n');
}

/** The words of a search, each to be found somewhere in a {@link searchText}; none if there is nothing to search for. */
export function searchWords(search: string): readonly string[] {
  return [...new Set(searchForm(search).split(' '))].filter((word) => word !== '');
}

function textsOf(text: LocalizedText): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function titlesOf(title: { readonly en: string; readonly ja: string } | undefined): readonly string[] {
  return title ? [title.en, title.ja] : [];
}
