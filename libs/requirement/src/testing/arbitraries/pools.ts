// The values that documents and tests draw from alike: few, and many of them equal or nearly so under other spellings.
import { iso27017_2015 } from '@bunkai/catalogue';

/** A year, a month, an hour, nothing: each in several spellings, and by a little more and less. */
export const durations: readonly string[] = [
  ...['P1Y', 'P365D', 'P12M', 'PT8760H', 'P364D', 'P366D', 'P52W', 'P53W'],
  ...['PT8759H59M59.999999999S', 'PT8760H0.000000001S', 'P11M30DT10H'],
  ...['P1M', 'P30D', 'P31D', 'PT730H', 'P30DT10H', 'P30DT10H0.0000001S', 'PT730H0.00000000000000000001S'],
  ...['PT1H', 'PT60M', 'PT3600.0S', 'PT59M59.9S', 'P1W', 'P7D', 'P1D', 'PT24H'],
  ...['P0D', 'PT0S', 'P0Y', 'PT0.5S', 'PT0.50S', 'P1Y6M', 'P18M', 'P9999Y'],
];

/** Around 1 June 2026, in several zones and by a nanosecond more and less; and the calendar's corners. */
export const dates: readonly string[] = [
  ...['2026-06-01', '2026-06-01T00:00:00Z', '2026-06-01T09:00:00+09:00', '2026-05-31T19:00:00-05:00'],
  ...['2026-05-31T23:59:59.999999999Z', '2026-06-01T00:00:00.000000001Z', '2026-06-01T23:59:59.999999999Z'],
  ...[
    '2026-05-31',
    '2026-06-02',
    '2026-06-02T00:00:00Z',
    '2026-06-02T00:00:00.5+00:00',
    '2026-07-01T10:00:00Z',
  ],
  ...[
    '2025-06-01',
    '2025-06-01T12:34:56.789Z',
    '2027-06-01',
    '2024-02-29',
    '2026-05-02',
    '2026-05-01T14:00:00Z',
  ],
  ...[
    '1969-12-31',
    '2000-02-29T23:59:59+23:59',
    '0000-01-01',
    '0001-01-01',
    '9998-12-31',
    '9999-12-31',
    '9999-12-31T23:59:59.999999999Z',
  ],
];

export const numbers: readonly number[] = [
  0, 1, 2, 12, 11.999999999999998, 12.000000000000002, 99.9, 99.95, 99.99, 100, 0.3, 0.30000000000000004, -1,
  1e21,
];

/** Members of the EU, of the EEA alone, of the G7, and of nothing. */
export const countries: readonly string[] = ['JP', 'DE', 'FR', 'NO', 'US', 'GB', 'SG', 'BR'];

/** With and without levels. */
export const schemes: readonly string[] = ['fedramp', 'soc2', 'cs-mark', 'isms', 'iso27017'];

/** `b/ghost` never has a disclosure. */
export const ownService = 'acme/app';
export const upstreamServices: readonly string[] = ['b/one', 'b/two', 'b/three'];
export const services: readonly string[] = [...upstreamServices, 'b/ghost', ownService];

/** Fields of every type, few for each control so that documents and tests meet. */
export const sampleFields: Readonly<Record<string, readonly string[]>> = {
  '5.1.1': ['policyPublished', 'policyTopics', 'policyReviewInterval'],
  '7.2.2': ['staffTraining', 'trainingInterval'],
  '9.2.3': ['adminMfa', 'adminMfaScope'],
  '9.2.4': ['passwordPolicy', 'credentialIssueProcedure', 'credentialStorage'],
  '10.1.2': ['lifecycleProcedures', 'customerSoleControl'],
  '12.1.2': ['maintenanceWindow', 'changeFeed', 'noticePeriods'],
  '12.3.1': [
    'backupRetention',
    'backupGenerations',
    'rpo',
    'restoreTestLast',
    'backupLocations',
    'backupSeparation',
  ],
  '12.4.1': ['logRetention', 'logRetentionByType', 'logLocations'],
  '12.6.1': ['patchTargets', 'penetrationTestLast', 'customerTestingAllowed'],
  '14.1.1': ['availabilityTarget', 'availabilityRemedy'],
  '15.1.3': ['subprocessors', 'upstreamServices', 'subprocessorNotice'],
  '16.1.1': ['incidentContact', 'notificationTargetBySeverity'],
  '18.1.1': ['governingLaw', 'storageCountries', 'locationByDataCategory', 'transparencyReport'],
  '18.2.1': ['certifications', 'auditReports', 'independentReviewInterval'],
};

export const sampleControls: readonly string[] = Object.keys(sampleFields);

/** The paths of the sample's fields of these controls. */
export function samplePaths(controls: readonly string[]): readonly string[] {
  return controls.flatMap((control) => (sampleFields[control] ?? []).map((name) => `${control}/${name}`));
}

/** Throws if the catalogue lacks it: the sample is wrong then. */
export function sampleField(path: string) {
  const field = iso27017_2015.fields.get(path);
  if (!field) throw new Error(`no such field: ${path}`);
  return field;
}
