// The twenty requirements as a good engineer writes them by hand in JavaScript, for these requirements alone: a function each, called in the
// order of `bank-requirements.ts`.
import { codeGroups } from '@bunkai/catalogue';
import type { Outcome } from '@bunkai/requirement';
import type {
  PreparedDate,
  PreparedDisclosure,
  PreparedRecord,
  PreparedStatement,
} from './prepared-disclosure.js';

const DAY = 86_400;
const YEAR = 365 * DAY;
const DAY_MS = DAY * 1_000;

const eea = codeGroups.groups.get('EEA') ?? [];
const eeaSwissJapan = new Set([...eea, 'CH', 'JP']);
const eeaJapan = new Set([...eea, 'JP']);
const backups = new Set([7, 14, 30, 35]);
const june2025 = Date.parse('2025-06-01T00:00:00Z');

/** What is decided before any value is looked at; undefined where the value decides. */
function withoutValue(statement: PreparedStatement | undefined): Outcome | undefined {
  if (statement === undefined) return 'undetermined';
  if (statement.status === 'offered') return undefined;
  return statement.status === 'not-offered' ? 'unmet' : 'undetermined';
}

function metIf(holds: boolean): Outcome {
  return holds ? 'met' : 'unmet';
}

function not(outcome: Outcome): Outcome {
  if (outcome === 'undetermined') return outcome;
  return metIf(outcome === 'unmet');
}

/** `at` in milliseconds since 1970. The calls are written out, so that the compiler may join them. */
export function handWritten(disclosure: PreparedDisclosure, at: number): readonly Outcome[] {
  return [
    backupRetention(disclosure),
    adminMfa(disclosure),
    tenantSegregation(disclosure),
    availability(disclosure),
    backupGenerations(disclosure),
    encryption(disclosure),
    aiUse(disclosure),
    dataCountries(disclosure),
    training(disclosure),
    federation(disclosure),
    adminAuth(disclosure),
    penetrationTest(disclosure, at),
    commitment(disclosure),
    recovery(disclosure, at),
    logRetention(disclosure),
    patching(disclosure),
    subprocessors(disclosure),
    certificate(disclosure, at),
    keyControl(disclosure),
    incidents(disclosure),
  ];
}

function backupRetention({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['12.3.1'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const retention = statement?.fields['backupRetention'] as number | undefined;
  return retention === undefined ? 'undetermined' : metIf(retention >= 30 * DAY);
}

function adminMfa({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['9.2.3'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const mfa = statement?.fields['adminMfa'];
  return mfa === undefined ? 'undetermined' : metIf(mfa === 'enforceableByCustomer' || mfa === 'enforced');
}

function tenantSegregation({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['13.1.3'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const segregated = statement?.fields['tenantSegregation'];
  return segregated === undefined ? 'undetermined' : metIf(segregated === true);
}

function availability({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['14.1.1'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const availability = statement?.fields['availabilityTarget'] as number | undefined;
  return availability === undefined ? 'undetermined' : metIf(availability >= 99.9);
}

function backupGenerations({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['12.3.1'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const generations = statement?.fields['backupGenerations'] as number | undefined;
  return generations === undefined ? 'undetermined' : metIf(backups.has(generations));
}

function encryption({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['10.1.1'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const cipher = statement?.fields['encryptionAtRest'];
  if (cipher === undefined) return 'undetermined';
  return metIf(cipher === 'aes256' || cipher === 'aes256Xts' || cipher === 'camellia256');
}

function aiUse({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['8.1.1'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const use = statement?.fields['customerContentUsedForAi'];
  return use === undefined ? 'undetermined' : metIf(use !== 'always');
}

function dataCountries({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['6.1.3'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const countries = statement?.fields['dataStorageCountries'] as string[] | undefined;
  return countries === undefined ? 'undetermined' : metIf(isWithin(countries, eeaSwissJapan));
}

function training({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['7.2.2'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const topics = statement?.fields['trainingTopics'] as string[] | undefined;
  if (topics === undefined) return 'undetermined';
  return metIf(topics.includes('customerDataHandling') && topics.includes('incidentReporting'));
}

function federation({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['9.2.2'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const protocols = statement?.fields['identityFederation'] as string[] | undefined;
  if (protocols === undefined) return 'undetermined';
  return metIf(protocols.includes('saml2') || protocols.includes('oidc'));
}

function adminAuth({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['9.2.3'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const methods = statement?.fields['adminAuthMethods'] as string[] | undefined;
  if (methods === undefined) return 'undetermined';
  return metIf(!methods.includes('sms') && !methods.includes('password'));
}

function penetrationTest({ statements }: PreparedDisclosure, at: number): Outcome {
  const statement = statements['12.6.1'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const last = statement?.fields['penetrationTestLast'] as PreparedDate | undefined;
  return last === undefined ? 'undetermined' : metIf(at < last.start + 365 * DAY_MS);
}

function commitment({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['14.1.1'];
  return withoutValue(statement) ?? metIf(statement?.commitment !== 'informational');
}

function recovery({ statements }: PreparedDisclosure, at: number): Outcome {
  const statement = statements['12.3.1'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const rpo = statement?.fields['rpo'] as number | undefined;
  const restoreTime = statement?.fields['restoreTime'] as number | undefined;
  const tested = statement?.fields['restoreTestLast'] as PreparedDate | undefined;
  const reviewed = statement?.reviewed;
  if (rpo !== undefined && rpo > DAY) return 'unmet';
  if (restoreTime !== undefined && restoreTime > 8 * 3_600) return 'unmet';
  if (reviewed !== undefined && at >= reviewed.start + 730 * DAY_MS) return 'unmet';
  if (tested !== undefined && tested.start < june2025) return 'unmet';
  const isKnown =
    rpo !== undefined && restoreTime !== undefined && reviewed !== undefined && tested !== undefined;
  return isKnown ? 'met' : 'undetermined';
}

function logRetention({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['12.4.1'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const types = statement?.fields['logRetentionByType'] as PreparedRecord[] | undefined;
  if (types === undefined) return 'undetermined';
  let outcome: Outcome = 'met';
  for (const { retention } of types) {
    if (retention === undefined) outcome = 'undetermined';
    else if ((retention as number) < YEAR) return 'unmet';
  }
  return outcome;
}

function patching({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['12.6.1'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const targets = statement?.fields['patchTargets'] as PreparedRecord[] | undefined;
  if (targets === undefined) return 'undetermined';
  let outcome: Outcome = 'met';
  for (const { severity, target } of targets) {
    if (severity !== 'high' && severity !== 'critical') continue;
    if (target === undefined) outcome = 'undetermined';
    else if ((target as number) > 14 * DAY) return 'unmet';
  }
  return outcome;
}

function subprocessors({ statements }: PreparedDisclosure): Outcome {
  const statement = statements['15.1.3'];
  const bar = withoutValue(statement);
  if (bar) return bar;
  const parties = statement?.fields['subprocessors'] as PreparedRecord[] | undefined;
  if (parties === undefined) return 'undetermined';
  let outcome: Outcome = 'met';
  for (const { dataCategories, dataCountries } of parties) {
    if (dataCategories !== undefined && !(dataCategories as string[]).includes('customerContent')) continue;
    const isInside = dataCountries === undefined ? undefined : isWithin(dataCountries as string[], eeaJapan);
    if (isInside === true) continue;
    if (isInside === false && dataCategories !== undefined) return 'unmet';
    outcome = 'undetermined';
  }
  return outcome;
}

function certificate({ attestations }: PreparedDisclosure, at: number): Outcome {
  let outcome: Outcome = 'unmet';
  for (const attestation of attestations) {
    const { scheme } = attestation;
    if (scheme !== 'isms' && scheme !== 'isms-cloud' && scheme !== 'fedramp') continue;
    const isLevel = hasLevel(attestation);
    if (isLevel === 'unmet') continue;
    const expires = attestation['expires'] as PreparedDate | undefined;
    if (expires !== undefined && at + 90 * DAY_MS >= expires.end) continue;
    if (expires !== undefined && isLevel === 'met') return 'met';
    outcome = 'undetermined';
  }
  return outcome;
}

function keyControl({ statements }: PreparedDisclosure): Outcome {
  const keys = statements['10.1.2'];
  const bar = withoutValue(keys);
  const soleControl = keys?.fields['customerSoleControl'];
  if (bar === undefined && soleControl === true) return 'met';
  const isUnmet = bar === undefined ? soleControl === false : bar === 'unmet';
  const documented = isDisclosed(keys, 'kmsSpecification');
  if (isUnmet && documented === 'unmet') return 'unmet';
  const ciphers = statements['10.1.1'];
  const cipher = ciphers?.fields['encryptionAtRest'];
  const encrypted = not(
    withoutValue(ciphers) ?? (cipher === undefined ? 'undetermined' : metIf(cipher === 'none')),
  );
  if (documented === 'met' && encrypted === 'met') return 'met';
  return isUnmet && encrypted === 'unmet' ? 'unmet' : 'undetermined';
}

function incidents({ statements }: PreparedDisclosure): Outcome {
  const contact = isDisclosed(statements['16.1.1'], 'incidentContact');
  if (contact === 'unmet') return contact;
  const disposal = statements['11.2.7'];
  const timing = disposal?.fields['disposalTiming'] as number | undefined;
  const soon = not(
    withoutValue(disposal) ?? (timing === undefined ? 'undetermined' : metIf(timing >= 90 * DAY)),
  );
  return soon === 'met' ? contact : soon;
}

/** FedRAMP at moderate or above, or the ISMS cloud certification. */
function hasLevel({ scheme, level }: PreparedRecord): Outcome {
  if (scheme === 'isms-cloud') return 'met';
  if (scheme !== 'fedramp') return 'unmet';
  return level === undefined ? 'undetermined' : metIf(level === 'moderate' || level === 'high');
}

function isDisclosed(statement: PreparedStatement | undefined, field: string): Outcome {
  if (statement === undefined) return 'unmet';
  if (statement.status === 'offered') return metIf(statement.fields[field] !== undefined);
  return statement.status === 'not-offered' ? 'met' : 'undetermined';
}

function isWithin(codes: readonly string[], wanted: ReadonlySet<string>): boolean {
  for (const code of codes) if (!wanted.has(code)) return false;
  return true;
}
