// Cases of the lists outside the controls: `attestations`, with their levels, and `upstream` (sections 1.1, 2, 3).
import type { JsonValue } from '@bunkai/disclosure';
import type { Operator, Test } from '../../test.js';
import {
  type ConformanceCase,
  conformanceCase,
  met,
  undetermined,
  unmet,
  until,
} from './conformance-case.js';

function someLevel(op: Operator, value?: JsonValue): Test {
  return { some: 'attestations', test: { field: './level', op, ...(value !== undefined && { value }) } };
}

const level = 'attestations/0/level';
const moderate = { attestations: [{ scheme: 'fedramp', number: 'F-1', level: 'moderate' }] };

export const listCases: readonly ConformanceCase[] = [
  conformanceCase(
    '`attestations` and `upstream` are always disclosed, an absent one is empty',
    {},
    [{ every: 'attestations', test: { field: './scheme', op: 'disclosed' } }, met(['attestations', []])],
    [
      { some: 'attestations', test: { field: './scheme', op: 'disclosed' } },
      unmet('compared', ['attestations', []]),
    ],
    [{ every: 'upstream', test: { field: './service', op: 'disclosed' } }, met(['upstream', []])],
  ),
  conformanceCase(
    'a level is compared in the order of its scheme’s levels',
    moderate,
    [someLevel('atLeast', 'fedramp:moderate'), met([level, 'moderate'])],
    [someLevel('atLeast', 'fedramp:high'), unmet('compared', [level, 'moderate'])],
    [someLevel('atMost', 'fedramp:high'), met([level, 'moderate'])],
    [someLevel('equals', 'fedramp:low'), unmet('compared', [level, 'moderate'])],
    [someLevel('notEquals', 'fedramp:low'), met([level, 'moderate'])],
    [someLevel('oneOf', ['c5:type2', 'fedramp:moderate']), met([level, 'moderate'])],
    [someLevel('disclosed'), met([level, 'moderate'])],
  ),
  conformanceCase(
    'a record of another scheme is unmet, `compared`, for `notEquals` met; the evidence is `./level` alone',
    moderate,
    [someLevel('atLeast', 'c5:type1'), unmet('compared', [level, 'moderate'])],
    [someLevel('atMost', 'c5:type2'), unmet('compared', [level, 'moderate'])],
    [someLevel('equals', 'c5:type1'), unmet('compared', [level, 'moderate'])],
    [someLevel('oneOf', ['c5:type1', 'soc2:type2']), unmet('compared', [level, 'moderate'])],
    [someLevel('notEquals', 'c5:type1'), met([level, 'moderate'])],
  ),
  conformanceCase(
    'whether or not it has a level; a record of the scheme itself without one is undisclosed',
    { attestations: [{ scheme: 'fedramp', level: null }] },
    [someLevel('atLeast', 'c5:type1'), unmet('compared', level)],
    [someLevel('notEquals', 'c5:type1'), met(level)],
    [someLevel('atLeast', 'fedramp:low'), undetermined('undisclosed', level)],
    [someLevel('notEquals', 'fedramp:low'), undetermined('undisclosed', level)],
    [someLevel('oneOf', ['c5:type1', 'fedramp:low']), undetermined('undisclosed', level)],
    [someLevel('disclosed'), unmet('undisclosed', level)],
  ),
  conformanceCase(
    'the role of an attestation is a code-set, its scheme an enum, its dates are dates',
    {
      attestations: [
        { scheme: 'isms-cloud', number: 'C-1', role: ['provider'], base: 'I-1', expires: '2026-06-01' },
        { scheme: 'isms', number: 'I-1', expires: '2027-01-31' },
      ],
    },
    [
      {
        some: 'attestations',
        where: { field: './scheme', op: 'equals', value: 'isms-cloud' },
        test: { field: './role', op: 'containsAll', value: ['provider', 'customer'] },
      },
      unmet(
        'compared',
        ['attestations/0/scheme', 'isms-cloud'],
        ['attestations/0/role', ['provider']],
        ['attestations/1/scheme', 'isms'],
        'attestations/1/role',
      ),
    ],
    [
      { every: 'attestations', test: { field: './expires', op: 'notExpired' } },
      until(
        '2026-06-02T00:00:00Z',
        met(['attestations/0/expires', '2026-06-01'], ['attestations/1/expires', '2027-01-31']),
      ),
    ],
  ),
  conformanceCase(
    '`upstream` is a list of records: the service a text, what it inherits a code-set',
    { builtOn: [{ service: 'base/iaas', inherits: ['11.2.7'] }, { service: 'base/mail' }] },
    [
      { some: 'upstream', test: { field: './inherits', op: 'contains', value: '11.2.7' } },
      met(['upstream/0/inherits', ['11.2.7']], 'upstream/1/inherits'),
    ],
    [
      { every: 'upstream', test: { field: './inherits', op: 'disjointFrom', value: ['12.3.1'] } },
      undetermined('undisclosed', ['upstream/0/inherits', ['11.2.7']], 'upstream/1/inherits'),
    ],
    [
      { every: 'upstream', test: { field: './service', op: 'disclosed' } },
      met(['upstream/0/service', 'base/iaas'], ['upstream/1/service', 'base/mail']),
    ],
  ),
];
