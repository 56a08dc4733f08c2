// Every country that a disclosure names for data, parties or law, with the place where it does.
import { type JsonObject, type JsonValue, isJsonList, isJsonObject, memberOf } from '@bunkai/disclosure';
import type { MapPlace, PlaceRole } from '@bunkai/ui/pictures';

interface PlaceSource {
  /** `<control>/<field>`. */
  readonly path: string;
  readonly role: PlaceRole;
  /** For records: the member that holds countries, and the one that says of what. */
  readonly member?: string;
  readonly of?: string;
}

const sources: readonly PlaceSource[] = [
  { path: '18.1.1/storageCountries', role: 'store' },
  { path: '6.1.3/dataStorageCountries', role: 'store' },
  { path: '18.1.1/locationByDataCategory', role: 'store', member: 'store', of: 'category' },
  { path: '12.3.1/backupLocations', role: 'store', member: 'country', of: 'code' },
  { path: '10.1.2/keyLocationCountries', role: 'store' },
  { path: '18.1.1/processingCountries', role: 'process' },
  { path: '18.1.1/locationByDataCategory', role: 'process', member: 'process', of: 'category' },
  { path: '15.1.3/upstreamServices', role: 'process', member: 'dataCountries', of: 'party' },
  { path: '15.1.3/subprocessors', role: 'process', member: 'dataCountries', of: 'party' },
  { path: '15.1.3/upstreamServices', role: 'party', member: 'country', of: 'party' },
  { path: '15.1.3/subprocessors', role: 'party', member: 'country', of: 'party' },
  { path: '18.1.1/governingLaw', role: 'law' },
  { path: '18.1.1/providerJurisdictions', role: 'law' },
  { path: '18.1.1/applicableLegislation', role: 'law', member: 'country', of: 'law' },
  { path: '6.1.3/organisationLocations', role: 'law' },
  { path: '6.1.3/supervisoryAuthorities', role: 'law', member: 'country', of: 'authority' },
];

/** The controls that can name a country, in the order of a page. */
export const placeControls = ['18.1.1', '6.1.3', '15.1.3', '12.3.1', '10.1.2'] as const;

/** The fields that the map shows; others of 18.1.1 are told beside it. */
export const placePaths: ReadonlySet<string> = new Set(sources.map(({ path }) => path));

export interface PlaceReading {
  /** The value at `<control>/<field>`, if this reader may see it. */
  readonly valueAt: (path: string) => JsonValue | undefined;
  /** A line for the reader: the field, and of what it says it, as far as that is known. */
  readonly detail: (path: string, of: readonly JsonValue[]) => string;
}

/** A place for each country and source; the map joins them. What is not of the catalogue's form is passed over. */
export function jurisdictionPlaces({ valueAt, detail }: PlaceReading): MapPlace[] {
  return sources.flatMap(({ path, role, member, of }) => {
    const value = valueAt(path);
    if (value === undefined || value === null) return [];
    const found = member === undefined ? plainCountries(value) : countriesOfRecords(value, member, of);
    return [...found].map(([code, subjects]) => ({ code, roles: [role], details: [detail(path, subjects)] }));
  });
}

/** An enum or a code-set of countries. */
function plainCountries(value: JsonValue): Map<string, JsonValue[]> {
  return new Map(codesOf(value).map((code) => [code, []]));
}

function countriesOfRecords(value: JsonValue, member: string, of = ''): Map<string, JsonValue[]> {
  const found = new Map<string, JsonValue[]>();
  const records: readonly JsonObject[] = isJsonList(value) ? value.filter(isJsonObject) : [];
  for (const record of records) {
    for (const code of codesOf(memberOf(record, member) ?? null)) {
      found.set(code, [...(found.get(code) ?? []), memberOf(record, of) ?? null]);
    }
  }
  return found;
}

function codesOf(value: JsonValue): string[] {
  const codes = isJsonList(value) ? value : [value];
  return codes.filter((code) => typeof code === 'string');
}
