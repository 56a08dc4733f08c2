// Where customers' data is kept and worked on, gathered from the controls that state it.
import type { Statement } from '../document/disclosure.js';
import { type JsonValue, isJsonList, isJsonObject } from '../document/json-value.js';

/** ISO 3166-1 alpha-2 codes in their order, none twice. */
export interface DataPlaces {
  /** Where data may be stored, backups among it. */
  readonly stored: readonly string[];
  /** Where it may be processed, as by support staff. */
  readonly processed: readonly string[];
}

interface Source {
  readonly control: string;
  readonly field: string;
  /** For records: the member that has the country, or the countries. */
  readonly member?: string;
}

const storedIn: readonly Source[] = [
  { control: '6.1.3', field: 'dataStorageCountries' },
  { control: '12.3.1', field: 'backupLocations', member: 'country' },
  { control: '18.1.1', field: 'storageCountries' },
  { control: '18.1.1', field: 'locationByDataCategory', member: 'store' },
];
const processedIn: readonly Source[] = [
  { control: '18.1.1', field: 'processingCountries' },
  { control: '18.1.1', field: 'locationByDataCategory', member: 'process' },
];

/** The places that the statements name; what is undisclosed or withheld is in neither list. */
export function dataPlaces(statements: ReadonlyMap<string, Statement>): DataPlaces {
  const gather = (sources: readonly Source[]) => [
    ...new Set(sources.flatMap((source) => countriesIn(statements, source)).toSorted()),
  ];
  return { stored: gather(storedIn), processed: gather(processedIn) };
}

function countriesIn(statements: ReadonlyMap<string, Statement>, source: Source): readonly string[] {
  const value = statements.get(source.control)?.fields?.[source.field];
  const { member } = source;
  if (member === undefined) return codesIn(value);
  return isJsonList(value) ? value.flatMap((record) => codesIn(memberIn(record, member))) : [];
}

function memberIn(record: JsonValue, member: string): JsonValue | undefined {
  return isJsonObject(record) ? record[member] : undefined;
}

/** An `enum` has one code, a `code-set` a list of them. */
function codesIn(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return isJsonList(value) ? value.filter((code) => typeof code === 'string') : [];
}
