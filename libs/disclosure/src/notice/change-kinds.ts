// Which kinds of change, as 12.1.2/changeCategories names them, a difference between two disclosures is: those that a provider
// announces. What is only told better, or told for the first time, is none.
import { iso27017_2015 } from '@bunkai/catalogue';
import { namesOf } from '../diff/change-path.js';
import type { Change } from '../diff/change.js';
import type { Disclosure, Statement } from '../document/disclosure.js';
import { isJsonObject, type JsonObject, type JsonValue, memberOf } from '../document/json-value.js';
import { effectiveStatements, hasVariant } from '../document/variants.js';

/** Those of the catalogue's categories that a disclosure can show; a price or a maintenance it cannot. */
export type ChangeKind =
  | 'featureAddition'
  | 'featureRemoval'
  | 'termsChange'
  | 'locationChange'
  | 'subprocessorChange'
  | 'securityConfiguration';

const locations: ReadonlySet<string> = new Set([
  '6.1.3/dataStorageCountries',
  '6.1.3/organisationLocations',
  '10.1.2/keyLocationCountries',
  '12.3.1/backupLocations',
  '12.4.1/logLocations',
  '18.1.1/storageCountries',
  '18.1.1/processingCountries',
  '18.1.1/locationByDataCategory',
  '18.1.1/locationChoice',
  '18.1.1/locationPinned',
]);
const suppliers: ReadonlySet<string> = new Set([
  '15.1.3/upstreamServices',
  '15.1.3/subprocessors',
  '15.1.3/subprocessorNotice',
  '15.1.3/subprocessorObjection',
]);
const supplierCountries: ReadonlySet<string> = new Set(['country', 'dataCountries']);
/** Documents that bind the customer; a white paper does not. */
const terms: ReadonlySet<string> = new Set([
  'terms',
  'sla',
  'dpa',
  'privacyPolicy',
  'aup',
  'supportTerms',
  'exhibit',
]);
/** Controls whose fields are agreed: how changes are announced, and what the contract holds. */
const agreed: ReadonlySet<string> = new Set(['12.1.2', '15.1.2']);
/** Says where to look or whom to ask, not how the service is run. */
const pointers: ReadonlySet<string> = new Set(['text', 'url', 'document', 'contact']);

/** What customers were told before a change, by control. */
type Told = ReadonlyMap<string, Statement>;

/** The kinds of changes that start from the disclosure `before`. */
export function kindsOfChanges(
  before: Disclosure,
  changes: readonly Change[],
): ReadonlyMap<Change, ReadonlySet<ChangeKind>> {
  const told = new Map<string | null, Told>();
  const toldIn = (variant: string | null): Told => {
    const known = told.get(variant) ?? toldCustomersOf(before, variant);
    told.set(variant, known);
    return known;
  };
  return new Map(changes.map((change) => [change, kindsOfChange(change, toldIn)]));
}

/** Nobody has relied on a variant that there was not. */
function toldCustomersOf(before: Disclosure, variant: string | null): Told {
  if (variant !== null && !hasVariant(before, variant)) return new Map();
  return effectiveStatements(before, variant);
}

function kindsOfChange(change: Change, toldIn: (variant: string | null) => Told): ReadonlySet<ChangeKind> {
  const names = namesOf(change.path);
  const [first = '', second = ''] = names;
  if (first === 'upstream') return new Set(['subprocessorChange']);
  if (first === 'documents') return new Set(terms.has(second.split(',')[0] ?? '') ? ['termsChange'] : []);
  const [variant, place] = first === 'variants' ? [second, names.slice(2)] : [null, names];
  const statement = toldIn(variant).get(place[0] ?? '');
  return statement ? kindsInStatement(change, statement, place) : new Set();
}

function kindsInStatement(
  change: Change,
  told: Statement,
  [control = '', member, ...below]: readonly string[],
): ReadonlySet<ChangeKind> {
  const kinds = new Set<ChangeKind>();
  if (member === undefined) addWholeStatement(kinds, change, control, told);
  else if (member === '@status') addStatus(kinds, change.before, change.after);
  else if (!member.startsWith('@') && (below.length > 0 || isTold(told, member))) {
    addField(kinds, `${control}/${member}`, below);
  }
  if (told.commitment === 'contractual' && weakens(change, told, member, below)) kinds.add('termsChange');
  return kinds;
}

/** A statement that went takes what its fields said with it; one that a variant now has replaces what the base told. */
function addWholeStatement(
  kinds: Set<ChangeKind>,
  { before, after }: Change,
  control: string,
  told: Statement,
): void {
  const given = [before, after].filter((value) => value !== undefined).filter(isJsonObject);
  for (const statement of given) {
    const fields = memberOf(statement, 'fields') ?? null;
    for (const name of isJsonObject(fields) ? Object.keys(fields) : []) {
      if (isTold(told, name)) addField(kinds, `${control}/${name}`, []);
    }
  }
  const status = isJsonObject(after ?? null) ? memberOf(after as JsonObject, 'status') : undefined;
  if (status !== undefined && status !== told.status) addStatus(kinds, told.status, status);
}

/** What is told for the first time is not changed. */
function isTold({ fields }: Statement, name: string): boolean {
  return (memberOf(fields ?? {}, name) ?? null) !== null;
}

function addStatus(
  kinds: Set<ChangeKind>,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): void {
  if (before === 'offered') kinds.add('featureRemoval');
  if (after === 'offered') kinds.add('featureAddition');
}

function addField(kinds: Set<ChangeKind>, path: string, [, member]: readonly string[]): void {
  const field = iso27017_2015.fields.get(path);
  if (!field) return;
  if (agreed.has(field.control)) kinds.add('termsChange');
  else if (suppliers.has(path)) kinds.add('subprocessorChange');
  else if (locations.has(path)) kinds.add('locationChange');
  else if (!pointers.has(field.type)) kinds.add('securityConfiguration');
  if (suppliers.has(path) && member !== undefined && supplierCountries.has(member)) {
    kinds.add('locationChange');
  }
}

/**
 * A contract says no less than before as long as something is added or made stronger. What a variant says in place of what the
 * base told may be either.
 */
function weakens(
  { type }: Change,
  told: Statement,
  member: string | undefined,
  below: readonly string[],
): boolean {
  const isRemark = member === '@note' || member === '@evidence' || member === '@reviewed';
  const isReplaced = member !== undefined && below.length === 0 && isTold(told, member);
  return !isRemark && type !== 'tightened' && (type !== 'added' || isReplaced);
}
