// The countries of ISO 3166-1 by alpha-2 code: where data is stored, whose law applies.
import type { Title } from './catalogue.js';
import data from './data/countries.json' with { type: 'json' };

export interface Country {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly code: string;
  readonly name: Title;
}

export const countries: ReadonlyMap<string, Country> = new Map(
  data.countries.map((country) => [country.code, country]),
);

export const countryCodes: ReadonlySet<string> = new Set(countries.keys());
