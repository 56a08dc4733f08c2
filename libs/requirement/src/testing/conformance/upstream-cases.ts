// Cases of chain scope, of inherited statements and of the documents in force (sections 3 and 6).
import type { Test } from '../../test.js';
import {
  type ConformanceCase,
  conformanceCase,
  met,
  offered,
  service,
  undetermined,
  unmet,
} from './conformance-case.js';

const path = '12.3.1/rpo';
const rpo: Test = { field: path, op: 'atMost', value: 'PT1H' };
const hour = { '12.3.1': offered({ rpo: 'PT1H' }) };
const day = { '12.3.1': offered({ rpo: 'P1D' }) };
const someAttestation: Test = {
  some: 'attestations',
  test: { field: './scheme', op: 'equals', value: 'soc2' },
};
const everyLocation: Test = {
  every: '12.3.1/backupLocations',
  test: { field: './country', op: 'equals', value: 'JP' },
};

export const upstreamCases: readonly ConformanceCase[] = [
  conformanceCase(
    'a chain is combined as by `all`, upstream paths are prefixed with the service',
    {
      statements: hour,
      builtOn: [{ service: 'base/iaas' }],
      services: [service('base/iaas', { statements: day, attestations: [] })],
      scope: 'chain',
    },
    [rpo, unmet('compared', [path, 'PT1H'], [`base/iaas:${path}`, 'P1D'])],
    [someAttestation, unmet('compared', ['attestations', []], ['base/iaas:attestations', []])],
    [
      everyLocation,
      undetermined('undisclosed', '12.3.1/backupLocations', 'base/iaas:12.3.1/backupLocations'),
    ],
  ),
  conformanceCase(
    'without chain scope the services upstream are not looked at',
    {
      statements: hour,
      builtOn: [{ service: 'base/iaas' }],
      services: [service('base/iaas', { statements: day })],
    },
    [rpo, met([path, 'PT1H'])],
  ),
  conformanceCase(
    'the chain is walked breadth-first, each service once, and a cycle is not an error',
    {
      statements: hour,
      builtOn: [{ service: 'b/one' }, { service: 'b/two' }, { service: 'b/one' }],
      services: [
        service('b/three', { statements: hour, builtOn: [{ service: 'acme/app' }, { service: 'b/one' }] }),
        service('b/two', { statements: hour, builtOn: [{ service: 'b/two' }] }),
        service('b/one', { statements: hour, builtOn: [{ service: 'b/three' }] }),
      ],
      scope: 'chain',
    },
    [
      rpo,
      met([path, 'PT1H'], [`b/one:${path}`, 'PT1H'], [`b/two:${path}`, 'PT1H'], [`b/three:${path}`, 'PT1H']),
    ],
  ),
  conformanceCase(
    'an upstream service without a disclosure is undetermined, upstream-undisclosed, without evidence',
    { statements: hour, builtOn: [{ service: 'b/none' }], scope: 'chain' },
    [rpo, undetermined('upstream-undisclosed', [path, 'PT1H'])],
    [{ field: path, op: 'atLeast', value: 'P1D' }, unmet('compared', [path, 'PT1H'])],
    [{ all: [] }, undetermined('upstream-undisclosed')],
  ),
  conformanceCase(
    'the reason of a chain is that of the first service with the outcome',
    {
      builtOn: [{ service: 'b/none' }, { service: 'b/two' }],
      services: [service('b/two', { statements: { '12.3.1': { status: 'not-applicable' } } })],
      scope: 'chain',
    },
    [rpo, undetermined('undisclosed', path, `b/two:${path}`)],
    [{ not: { any: [] } }, undetermined('upstream-undisclosed')],
  ),
  conformanceCase(
    'an inherited control takes the upstream service’s statement, its path prefixed with where it came from',
    {
      builtOn: [{ service: 'base/iaas', inherits: ['12.3.1'] }],
      services: [
        service('base/iaas', { statements: { '12.3.1': offered({ rpo: 'PT1H', backupLocations: [] }) } }),
      ],
    },
    [rpo, met([`base/iaas:${path}`, 'PT1H'])],
    [everyLocation, met(['base/iaas:12.3.1/backupLocations', []])],
    [{ field: '12.3.1/@commitment', op: 'disclosed' }, met('base/iaas:12.3.1/@commitment')],
    [{ field: '9.2.3/adminMfa', op: 'disclosed' }, unmet('undisclosed', '9.2.3/adminMfa')],
  ),
  conformanceCase(
    'only a control that is listed, and without a statement of its own, is inherited',
    {
      statements: day,
      builtOn: [{ service: 'base/iaas', inherits: ['12.3.1'] }],
      services: [
        service('base/iaas', { statements: { ...hour, '9.2.3': offered({ adminMfa: 'enforced' }) } }),
      ],
    },
    [rpo, unmet('compared', [path, 'P1D'])],
    [{ field: '9.2.3/adminMfa', op: 'disclosed' }, unmet('undisclosed', '9.2.3/adminMfa')],
  ),
  conformanceCase(
    'the first upstream service in document order that has one, its own or inherited in turn; one without a disclosure has none',
    {
      builtOn: [
        { service: 'b/none', inherits: ['12.3.1'] },
        { service: 'b/other', inherits: [] },
        { service: 'b/one', inherits: ['12.3.1'] },
        { service: 'b/two', inherits: ['12.3.1'] },
      ],
      services: [
        service('b/other', { statements: day }),
        service('b/two', { statements: day }),
        service('b/one', { builtOn: [{ service: 'b/three', inherits: ['12.3.1'] }] }),
        service('b/three', { statements: hour }),
      ],
    },
    [rpo, met([`b/three:${path}`, 'PT1H'])],
  ),
  conformanceCase(
    'each service once, so a cycle of inheriting ends; nothing found is undisclosed at the own path',
    {
      builtOn: [{ service: 'b/one', inherits: ['12.3.1'] }],
      services: [
        service('b/one', { builtOn: [{ service: 'b/two', inherits: ['12.3.1'] }] }),
        service('b/two', {
          builtOn: [
            { service: 'b/one', inherits: ['12.3.1'] },
            { service: 'acme/app', inherits: ['12.3.1'] },
          ],
        }),
      ],
    },
    [rpo, undetermined('undisclosed', path)],
    [{ field: path, op: 'disclosed' }, unmet('undisclosed', path)],
  ),
  conformanceCase(
    'a service in a chain reads what it inherits under the path of where it came from, without repetition',
    {
      builtOn: [{ service: 'b/one', inherits: ['12.3.1'] }],
      services: [
        service('b/one', { builtOn: [{ service: 'b/two', inherits: ['12.3.1'] }] }),
        service('b/two', { statements: hour }),
      ],
      scope: 'chain',
    },
    [rpo, met([`b/two:${path}`, 'PT1H'])],
  ),
  conformanceCase(
    'upstream services are read at their base, without variants',
    {
      builtOn: [{ service: 'base/iaas', inherits: ['12.3.1'] }],
      variants: { plan: { statements: {} } },
      variant: 'plan',
      services: [
        service('base/iaas', {
          statements: hour,
          variants: { plan: { statements: { '12.3.1': { fields: { rpo: 'P1D' } } } } },
        }),
      ],
    },
    [rpo, met([`base/iaas:${path}`, 'PT1H'])],
  ),
  conformanceCase(
    'a statement of the variant counts as the service’s own',
    {
      builtOn: [{ service: 'base/iaas', inherits: ['12.3.1'] }],
      variants: { plan: { statements: { '12.3.1': { status: 'not-offered' } } } },
      variant: 'plan',
      services: [service('base/iaas', { statements: hour })],
    },
    [rpo, unmet('not-offered', path)],
  ),
  conformanceCase(
    '`--as` holds for every file: an inherited statement may be withheld',
    {
      builtOn: [{ service: 'base/iaas', inherits: ['12.3.1'] }],
      as: 'customers',
      services: [
        service('base/iaas', {
          statements: { '12.3.1': offered({ rpo: 'PT1H' }, { visibility: 'subscribers' }) },
        }),
      ],
    },
    [rpo, undetermined('withheld', `base/iaas:${path}`)],
  ),
  conformanceCase(
    'the disclosure is verified whatever its effectiveFrom; upstream, the latest document in force counts',
    {
      statements: hour,
      effectiveFrom: '2030-01-01T00:00:00Z',
      builtOn: [{ service: 'base/iaas' }],
      services: [
        service('base/iaas', { statements: day, effectiveFrom: '2026-06-01T00:00:00.000000001Z' }),
        service('base/iaas', { statements: hour, effectiveFrom: '2026-06-01T09:00:00+09:00' }),
        service('base/iaas', { statements: day }),
        service('base/iaas', { statements: day, effectiveFrom: '2026-05-31T23:59:59Z' }),
      ],
      scope: 'chain',
    },
    [rpo, met([path, 'PT1H'], [`base/iaas:${path}`, 'PT1H'])],
  ),
  conformanceCase(
    'none counts if all lie in the future',
    {
      statements: hour,
      builtOn: [{ service: 'base/iaas' }],
      services: [service('base/iaas', { statements: hour, effectiveFrom: '2026-06-02T00:00:00Z' })],
      scope: 'chain',
    },
    [rpo, undetermined('upstream-undisclosed', [path, 'PT1H'])],
  ),
  conformanceCase(
    'a service is read in a chain as if verified itself: in a cycle it inherits from the service at hand, at its base',
    {
      statements: hour,
      builtOn: [{ service: 'base/iaas' }],
      variants: { plan: { statements: { '12.3.1': { fields: { rpo: 'PT30M' } } } } },
      variant: 'plan',
      services: [service('base/iaas', { builtOn: [{ service: 'acme/app', inherits: ['12.3.1'] }] })],
      scope: 'chain',
    },
    [rpo, met([path, 'PT30M'], [`acme/app:${path}`, 'PT1H'])],
  ),
];
