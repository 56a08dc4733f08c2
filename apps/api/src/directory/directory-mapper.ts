// From the directory's entries and counts to those that clients see, codes with their titles.
import { type DirectoryCounts, type FacetCount, type ListedService } from '@bunkai/application';
import { type Title, countries, schemes } from '@bunkai/catalogue';
import type { AttestedScheme } from '@bunkai/disclosure';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import { toServiceModel } from '../service/service-mapper.js';
import {
  DirectoryEntry,
  DirectoryFacet,
  DirectoryFacets,
  ListedAttestation,
  TitledCode,
} from './directory.models.js';

type Titles = (code: string) => Title | undefined;
const countryTitle: Titles = (code) => countries.get(code)?.name;
const schemeTitle: Titles = (code) => schemes.get(code)?.name;

export function toDirectoryEntry({ service, release, facts }: ListedService, locale: Locale): DirectoryEntry {
  const countriesOf = (codes: readonly string[]) =>
    codes.map((code) => Object.assign(new TitledCode(), titled(code, countryTitle, locale)));
  return Object.assign(new DirectoryEntry(), {
    service: toServiceModel(service, locale),
    releaseNumber: release.number,
    publishedAt: release.publishedAt,
    effectiveFrom: release.effectiveFrom,
    models: [...facts.models],
    storedIn: countriesOf(facts.storedIn),
    processedIn: countriesOf(facts.processedIn),
    attestations: facts.attestations.map((attestation) => toAttestation(attestation, locale)),
    controls: facts.controls,
    fields: facts.fields,
    lastReviewed: facts.lastReviewed,
  });
}

/** Schemes that are asked for stay among the counts, so that their titles are told even when nothing is found. */
export function toFacets(counts: DirectoryCounts, asked: readonly string[], locale: Locale): DirectoryFacets {
  const missing = asked.filter((scheme) => !counts.schemes.some(({ value }) => value === scheme));
  const schemeCounts = [...counts.schemes, ...missing.map((value) => ({ value, services: 0 }))];
  const facetsOf = (found: readonly FacetCount[], titles: Titles) =>
    found.map(({ value, services }) =>
      Object.assign(new DirectoryFacet(), { ...titled(value, titles, locale), services }),
    );
  return Object.assign(new DirectoryFacets(), {
    models: facetsOf(counts.models, () => undefined),
    storedIn: facetsOf(counts.storedIn, countryTitle),
    schemes: facetsOf(schemeCounts, schemeTitle),
  });
}

function toAttestation({ scheme, level, validUntil }: AttestedScheme, locale: Locale): ListedAttestation {
  return Object.assign(new ListedAttestation(), {
    scheme: Object.assign(new TitledCode(), titled(scheme, schemeTitle, locale)),
    level,
    validUntil: validUntil === null ? null : new Date(validUntil),
  });
}

function titled(code: string, titles: Titles, locale: Locale): TitledCode {
  return { code, title: toLocalizedText({ ...(titles(code) ?? { en: code, ja: code }) }, locale) };
}
