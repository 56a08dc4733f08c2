// Twenty requirements of one customer, with every kind of test: each type of value, each operator, both quantifiers, all, any,
// not, and the clock. `hand-written.ts` has the same in the same order.
import type { Requirement, Requirements, Test } from '@bunkai/requirement';

const tests: readonly (readonly [control: string, test: Test])[] = [
  ['12.3.1', { field: '12.3.1/backupRetention', op: 'atLeast', value: 'P30D' }],
  ['9.2.3', { field: '9.2.3/adminMfa', op: 'atLeast', value: 'enforceableByCustomer' }],
  ['13.1.3', { field: '13.1.3/tenantSegregation', op: 'equals', value: true }],
  ['14.1.1', { field: '14.1.1/availabilityTarget', op: 'atLeast', value: 99.9 }],
  ['12.3.1', { field: '12.3.1/backupGenerations', op: 'oneOf', value: [7, 14, 30, 35] }],
  [
    '10.1.1',
    { field: '10.1.1/encryptionAtRest', op: 'oneOf', value: ['aes256', 'aes256Xts', 'camellia256'] },
  ],
  ['8.1.1', { field: '8.1.1/customerContentUsedForAi', op: 'notEquals', value: 'always' }],
  ['6.1.3', { field: '6.1.3/dataStorageCountries', op: 'subsetOf', value: [{ group: 'EEA' }, 'CH', 'JP'] }],
  [
    '7.2.2',
    {
      field: '7.2.2/trainingTopics',
      op: 'containsAll',
      value: ['customerDataHandling', 'incidentReporting'],
    },
  ],
  ['9.2.2', { field: '9.2.2/identityFederation', op: 'containsAny', value: ['saml2', 'oidc'] }],
  ['9.2.3', { field: '9.2.3/adminAuthMethods', op: 'disjointFrom', value: ['sms', 'password'] }],
  ['12.6.1', { field: '12.6.1/penetrationTestLast', op: 'ageAtMost', value: 'P1Y' }],
  ['14.1.1', { field: '14.1.1/@commitment', op: 'atLeast', value: 'target' }],
  [
    '12.3.1',
    {
      all: [
        { field: '12.3.1/rpo', op: 'atMost', value: 'PT24H' },
        { field: '12.3.1/restoreTime', op: 'atMost', value: 'PT8H' },
        { field: '12.3.1/@reviewed', op: 'ageAtMost', value: 'P2Y' },
        { field: '12.3.1/restoreTestLast', op: 'atLeast', value: '2025-06-01' },
      ],
    },
  ],
  [
    '12.4.1',
    { every: '12.4.1/logRetentionByType', test: { field: './retention', op: 'atLeast', value: 'P1Y' } },
  ],
  [
    '12.6.1',
    {
      every: '12.6.1/patchTargets',
      where: { field: './severity', op: 'atLeast', value: 'high' },
      test: { field: './target', op: 'atMost', value: 'P14D' },
    },
  ],
  [
    '15.1.3',
    {
      every: '15.1.3/subprocessors',
      where: { field: './dataCategories', op: 'contains', value: 'customerContent' },
      test: { field: './dataCountries', op: 'subsetOf', value: [{ group: 'EEA' }, 'JP'] },
    },
  ],
  [
    '18.2.1',
    {
      some: 'attestations',
      where: { field: './scheme', op: 'oneOf', value: ['isms', 'isms-cloud', 'fedramp'] },
      test: {
        all: [
          { field: './expires', op: 'notExpired', value: 'P90D' },
          {
            any: [
              { field: './level', op: 'atLeast', value: 'fedramp:moderate' },
              { field: './scheme', op: 'equals', value: 'isms-cloud' },
            ],
          },
        ],
      },
    },
  ],
  [
    '10.1.2',
    {
      any: [
        { field: '10.1.2/customerSoleControl', op: 'equals', value: true },
        {
          all: [
            { field: '10.1.2/kmsSpecification', op: 'disclosed' },
            { not: { field: '10.1.1/encryptionAtRest', op: 'equals', value: 'none' } },
          ],
        },
      ],
    },
  ],
  [
    '16.1.1',
    {
      all: [
        { field: '16.1.1/incidentContact', op: 'disclosed' },
        { not: { field: '11.2.7/disposalTiming', op: 'atLeast', value: 'P90D' } },
      ],
    },
  ],
];

export const bankRequirements: Requirements = {
  format: 'bunkai.requirements/1',
  catalogue: 'iso27017-2015',
  name: 'Bank',
  requirements: tests.map(([control, test], index): Requirement => ({
    id: `R-${String(index + 1).padStart(2, '0')}`,
    control,
    test,
  })),
};
