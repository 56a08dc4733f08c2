// The twenty things that every customer of the bench requires, each with the thresholds that customers choose, and how often.
import type { Scope, Test } from '@bunkai/requirement';
import { EQUAL_FLIPS, levers, shares } from './levers.js';
import { type Choice, codeLists, days, hours, tail, whole } from './choices.js';

export interface Slot {
  readonly control: string;
  readonly scope: Scope;
  readonly choices: readonly Choice[];
}

/** For a world of `subscriptions`: only how rare the tests are that the lever `equal` flips depends on it. */
export function slotsFor(subscriptions: number): readonly Slot[] {
  const equal = Math.min(1, EQUAL_FLIPS / subscriptions);
  return [
    slot(...retention(levers.equal.path, equal, days(701, 730), ['P90D', 'P180D', 'P1Y'], days(1, 699))),
    slot(...retention(levers.permille.path, shares.permille, days(61, 90), ['P14D', 'P30D'], days(1, 60))),
    slot(...retention(levers.percent.path, shares.percent, days(61, 90), ['P14D', 'P30D'], days(1, 60))),
    slot(levers.tenth.path, [
      ...tail(shares.tenth, codeLists(['JP'], COUNTRIES, 40), (value) => ({ op: 'subsetOf', value })),
      ...tail(0.3, codeLists(['JP', 'SG'], COUNTRIES, 40), (value) => ({ op: 'subsetOf', value })),
      { weight: 0.6, comparison: { op: 'contains', value: 'JP' } },
    ]),
    slot(...retention(levers.all.path, 0.2, days(1, 1_500), ['P90D', 'P180D', 'P1Y', 'P2Y'], days(2, 30))),
    slot('10.1.1/encryptionAtRest', [
      { weight: 0.8, comparison: { op: 'oneOf', value: ['aes256', 'aes256Xts'] } },
      { weight: 0.2, comparison: { op: 'equals', value: 'aes256Xts' } },
    ]),
    slot('9.2.3/adminMfa', [
      { weight: 0.5, comparison: { op: 'atLeast', value: 'enforceableByCustomer' } },
      { weight: 0.5, comparison: { op: 'atLeast', value: 'enforced' } },
    ]),
    slot('13.1.3/tenantSegregation', [{ weight: 1, comparison: { op: 'equals', value: true } }]),
    slot('16.1.1/notificationTarget', [
      ...tail(0.8, ['PT24H', 'PT72H'], (value) => ({ op: 'atMost', value })),
      ...tail(0.2, hours(1, 500), (value) => ({ op: 'atMost', value })),
    ]),
    slot('14.1.1/availabilityTarget', [
      ...tail(0.8, [99, 99.5, 99.9, 99.95], (value) => ({ op: 'atLeast', value })),
      ...tail(
        0.2,
        whole(1, 300).map((step) => 99 + step / 300),
        (value) => ({ op: 'atLeast', value }),
      ),
    ]),
    slot('10.1.1/encryptionInTransitExternal', [
      { weight: 0.6, comparison: { op: 'disjointFrom', value: ['tls1.0', 'tls1.1'] } },
      { weight: 0.4, comparison: { op: 'containsAny', value: ['tls1.3', 'mutualTls'] } },
    ]),
    slot(
      '12.4.1/loggedEvents',
      tail(1, codeLists(['signIn'], EVENTS, 200), (value) => ({ op: 'containsAll', value })),
    ),
    compound('12.4.1', 0.9, days(30, 500), everyLogFor),
    compound('18.2.1', 0.6, ['P0D', 'P30D', 'P90D'], certifiedFor),
    compound('9.2.3', 0.5, ['PT1H', 'PT2H', 'PT4H', 'PT8H'], safeOrQuick),
    slot(
      '5.1.1/@reviewed',
      tail(1, days(400, 800), (value) => ({ op: 'ageAtMost', value })),
    ),
    slot('16.1.1/incidentContact', [{ weight: 1, comparison: { op: 'disclosed' } }]),
    slot(
      '18.1.1/processingCountries',
      [
        { weight: 0.7, comparison: { op: 'subsetOf', value: [{ group: 'EEA' }, 'JP'] } },
        ...tail(0.3, codeLists(['JP'], COUNTRIES, 30), (value) => ({ op: 'subsetOf', value })),
      ],
      'chain',
    ),
    slot(
      '12.6.1/penetrationTestLast',
      tail(1, days(100, 730), (value) => ({ op: 'ageAtMost', value })),
    ),
    slot('15.1.2/auditRight', [
      { weight: 0.7, comparison: { op: 'oneOf', value: ['onSite', 'remote'] } },
      { weight: 0.3, comparison: { op: 'notEquals', value: 'none' } },
    ]),
  ];
}

const COUNTRIES = ['DE', 'FR', 'NL', 'IE', 'US', 'CA', 'GB', 'AU', 'KR', 'TW', 'IN', 'CH'];
const EVENTS = [
  'signInFailure',
  'permissionChange',
  'dataAccess',
  'dataExport',
  'adminAction',
  'apiCall',
  'keyUse',
];

function slot(path: string, given: readonly Choice[], scope: Scope = 'service'): Slot {
  const choices = given.map((choice) => ({ ...choice, comparison: { field: path, ...choice.comparison } }));
  return { control: path.split('/')[0] ?? '', scope, choices };
}

/** Durations of at least: a window that a share of the customers asks for, what most ask for, and a long tail. */
function retention(
  path: string,
  share: number,
  window: readonly string[],
  common: readonly string[],
  others: readonly string[],
): [string, readonly Choice[]] {
  const asked = (value: string) => ({ op: 'atLeast', value });
  const rest = 1 - share;
  return [
    path,
    [...tail(share, window, asked), ...tail(rest * 0.8, common, asked), ...tail(rest * 0.2, others, asked)],
  ];
}

/** Tests that are more than one comparison: the first of `values` for `share`, the others alike. */
function compound(
  control: string,
  share: number,
  values: readonly string[],
  make: (value: string) => Test,
): Slot {
  const [first = '', ...others] = values;
  const each = (1 - share) / others.length;
  const choices = [
    { weight: share, comparison: make(first) },
    ...others.map((value) => ({ weight: each, comparison: make(value) })),
  ];
  return { control, scope: 'service', choices };
}

function everyLogFor(value: string): Test {
  const test = { field: './retention', op: 'atLeast', value } as const;
  return {
    every: '12.4.1/logRetentionByType',
    where: { field: './type', op: 'oneOf', value: ['audit', 'access'] },
    test,
  };
}

function certifiedFor(value: string): Test {
  const parts: readonly Test[] = [
    { field: './scheme', op: 'equals', value: 'isms' },
    { field: './expires', op: 'notExpired', value },
  ];
  return { some: 'attestations', test: { all: parts } };
}

function safeOrQuick(value: string): Test {
  return {
    any: [
      {
        all: [
          { field: '9.2.3/adminMfa', op: 'equals', value: 'enforced' },
          { field: '10.1.1/@commitment', op: 'atLeast', value: 'target' },
        ],
      },
      { not: { field: '12.3.1/restoreTime', op: 'atLeast', value } },
    ],
  };
}
