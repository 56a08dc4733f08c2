// Valid disclosures of about 120 fields, as different services publish them: what the requirements read varies with the seed, the
// rest are the catalogue's own examples.
import { type Control, type Field, iso27017_2015 } from '@bunkai/catalogue';
import { type Disclosure, type JsonValue, type Statement, parseDisclosure } from '@bunkai/disclosure';
import { seeded } from '../../scenarios/seeded.js';

/** So many are chosen; a fifth of them is lost to statements that offer nothing and to what is left undisclosed. */
const FIELDS = 150;

type Below = (limit: number) => number;

const countries = ['DE', 'FR', 'JP', 'IE', 'US', 'SG', 'CH'];
const day = 86_400_000;
const epoch = Date.parse('2026-11-01T00:00:00Z');

/** Values of the fields that the requirements read; the others are those of the catalogue's examples. */
const choices: Readonly<Record<string, (below: Below) => JsonValue>> = {
  '12.3.1/backupRetention': (below) => pick(below, ['P35D', 'P30D', 'P7D', 'P1Y', 'indefinite', 'P4W']),
  '9.2.3/adminMfa': (below) => pick(below, ['notOffered', 'optional', 'enforceableByCustomer', 'enforced']),
  '13.1.3/tenantSegregation': (below) => below(5) > 0,
  '14.1.1/availabilityTarget': (below) => pick(below, [99, 99.5, 99.9, 99.95, 99.99]),
  '12.3.1/backupGenerations': (below) => pick(below, [3, 7, 14, 30, 35]),
  '10.1.1/encryptionAtRest': (below) => pick(below, ['none', 'aes128', 'aes256', 'aes256', 'aes256Xts']),
  '8.1.1/customerContentUsedForAi': (below) => pick(below, ['never', 'never', 'optIn', 'always']),
  '6.1.3/dataStorageCountries': (below) => some(below, countries, 4),
  '7.2.2/trainingTopics': (below) =>
    some(below, ['customerDataHandling', 'incidentReporting', 'accessLimits', 'derivedDataHandling'], 3),
  '9.2.2/identityFederation': (below) => some(below, ['saml2', 'oidc', 'ldap', 'activeDirectory'], 2),
  '9.2.3/adminAuthMethods': (below) => some(below, ['totp', 'fido2', 'passkey', 'sms', 'push'], 3),
  '12.6.1/penetrationTestLast': (below) => date(below, -700),
  '12.3.1/rpo': (below) => pick(below, ['PT1H', 'PT24H', 'P2D']),
  '12.3.1/restoreTime': (below) => pick(below, ['PT1H', 'PT4H', 'PT8H', 'PT12H']),
  '12.3.1/restoreTestLast': (below) => date(below, -900),
  '12.4.1/logRetentionByType': (below) =>
    some(below, ['audit', 'access', 'operation', 'application', 'security'], 5).map((type) => ({
      type,
      retention: pick(below, ['P1Y', 'P1Y', 'P2Y', 'P13M', 'P1Y', 'P180D']),
    })),
  '12.6.1/patchTargets': (below) =>
    some(below, ['critical', 'high', 'medium', 'low'], 4).map((severity) => ({
      severity,
      target: pick(below, ['P3D', 'P7D', 'P14D', 'P30D']),
    })),
  '15.1.3/subprocessors': (below) =>
    Array.from({ length: 4 + below(12) }, (_, index) => subprocessor(`Party ${index}`, below)),
  '10.1.2/customerSoleControl': (below) => below(3) === 0,
  '11.2.7/disposalTiming': (below) => pick(below, ['P30D', 'P90D', 'P180D', 'PT24H']),
};

/** Throws where one of them would be refused. */
export function seededDisclosures(seed: number, count: number): readonly Disclosure[] {
  const below = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const parsed = parseDisclosure(disclosure(`service-${index}`, below));
    if (!parsed.ok) throw new Error(`not valid: ${JSON.stringify(parsed.refusal)}`);
    return parsed.value;
  });
}

export function countFields({ statements }: Disclosure): number {
  return Object.values(statements).reduce((sum, { fields = {} }) => sum + Object.keys(fields).length, 0);
}

function disclosure(slug: string, below: Below): JsonValue {
  const read = new Set(Object.keys(choices));
  const others = [...iso27017_2015.fields.values()].filter(
    ({ path, example }) => example !== undefined && !read.has(path),
  );
  const filling = new Set(some(below, others, FIELDS - read.size, FIELDS - read.size));
  const statements = [...iso27017_2015.controls.values()].flatMap((control) =>
    statementOn(control, (field) => read.has(field.path) || filling.has(field), below),
  );
  const service = { slug, name: slug, provider: 'provider', model: ['PaaS'], roles: ['provider'] };
  return {
    format: 'bunkai.disclosure/1',
    catalogue: iso27017_2015.edition,
    service,
    statements: Object.fromEntries(statements) as never,
    attestations: attestations(below),
  };
}

function statementOn(
  { id, fields }: Control,
  isChosen: (field: Field) => boolean,
  below: Below,
): readonly (readonly [string, Statement])[] {
  const chosen = [...fields.values()].filter(isChosen);
  const kind = below(25);
  if (chosen.length === 0 || kind === 0) return [];
  const others = {
    ...(below(3) > 0 && { commitment: pick(below, ['informational', 'target', 'contractual'] as const) }),
    ...(below(3) > 0 && { reviewed: date(below, -900) }),
    ...(below(15) === 0 && { visibility: 'nda' as const }),
  };
  if (kind === 1) return [[id, { status: 'not-offered', ...others }]];
  if (kind === 2) return [[id, { status: 'not-applicable', ...others }]];
  // One in fifteen of what the requirements read is left undisclosed.
  const disclosed = chosen.filter(() => below(15) > 0);
  const values = disclosed.map((field) => [field.name, valueOf(field, below)] as const);
  return [[id, { status: 'offered', fields: Object.fromEntries(values), ...others }]];
}

function valueOf({ path, example }: Field, below: Below): JsonValue {
  return choices[path]?.(below) ?? (example as JsonValue);
}

function attestations(below: Below): JsonValue {
  return some(below, ['isms', 'isms-cloud', 'fedramp', 'soc2', 'c5'], 5).map((scheme, index) => ({
    scheme,
    number: `N-${index}`,
    ...(scheme === 'fedramp' && below(4) > 0 && { level: pick(below, ['low', 'moderate', 'high']) }),
    ...(below(6) > 0 && { expires: date(below, 900) }),
    ...(scheme === 'isms-cloud' && { role: ['provider'], base: 'N-0' }),
  }));
}

function subprocessor(party: string, below: Below): JsonValue {
  return {
    party,
    country: pick(below, countries),
    ...(below(8) > 0 && {
      dataCategories: some(below, ['customerContent', 'logs', 'billingData', 'supportData'], 3),
    }),
    ...(below(8) > 0 && { dataCountries: below(6) > 0 ? some(below, ['DE', 'FR', 'JP'], 2) : ['US'] }),
  };
}

/** Up to so many days after the first of November 2026, or before it: a day, or an instant. */
function date(below: Below, days: number): string {
  const text = new Date(epoch + Math.sign(days) * below(Math.abs(days)) * day).toISOString();
  return below(4) === 0 ? text : text.slice(0, 10);
}

function pick<Item>(below: Below, items: readonly Item[]): Item {
  return items[below(items.length)] as Item;
}

/** From `least` to `most` of the items, none twice. */
function some<Item>(below: Below, items: readonly Item[], most: number, least = 1): Item[] {
  const left = [...items];
  const count = least + below(most - least + 1);
  return Array.from({ length: Math.min(count, items.length) }, () =>
    left.splice(below(left.length), 1),
  ).flat();
}
