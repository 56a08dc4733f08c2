// Cases of variants: what a variant replaces, what it merges by RFC 7386, what drops the fields (sections 1.2 and 6).
import type { Statement, Variant } from '@bunkai/disclosure';
import type { Test } from '../../test.js';
import {
  type CaseInput,
  type ConformanceCase,
  conformanceCase,
  met,
  offered,
  undetermined,
  unmet,
} from './conformance-case.js';

const path = '12.3.1/rpo';
const rpo: Test = { field: path, op: 'atMost', value: 'PT1H' };
const commitment: Test = { field: '12.3.1/@commitment', op: 'atLeast', value: 'target' };
const intervalPath = '12.3.1/backupInterval';
const interval: Test = { field: intervalPath, op: 'disclosed' };

function plan(base: Statement | undefined, patch: Partial<Statement>): CaseInput {
  const variants: Record<string, Variant> = { plan: { statements: { '12.3.1': patch } } };
  return { statements: base ? { '12.3.1': base } : {}, variants, variant: 'plan' };
}

const base = offered({ rpo: 'PT1H', backupInterval: 'P1D' }, { commitment: 'contractual' });

export const variantCases: readonly ConformanceCase[] = [
  conformanceCase(
    'a verification names one variant, or the base',
    { ...plan(base, { fields: { rpo: 'PT2H' } }), variant: undefined as never },
    [rpo, met([path, 'PT1H'])],
  ),
  conformanceCase(
    'a variant’s fields are merged into the base’s; what it does not name is left',
    plan(base, { fields: { rpo: 'PT2H' } }),
    [rpo, unmet('compared', [path, 'PT2H'])],
    [interval, met([intervalPath, 'P1D'])],
    [commitment, met(['12.3.1/@commitment', 'contractual'])],
  ),
  conformanceCase(
    'null removes a field',
    plan(base, { fields: { rpo: null } }),
    [rpo, undetermined('undisclosed', path)],
    [interval, met([intervalPath, 'P1D'])],
  ),
  conformanceCase(
    'a merge goes into objects, and replaces lists whole',
    plan(
      offered({
        restoreProcedure: { title: 'Restoring', url: 'https://example.com/a' },
        backupLocations: [{ code: 'tokyo' }, { code: 'osaka' }],
      }),
      {
        fields: {
          restoreProcedure: { title: null, sha256: '0'.repeat(64) },
          backupLocations: [{ code: 'osaka', country: null }],
        },
      },
    ),
    [
      { field: '12.3.1/restoreProcedure', op: 'disclosed' },
      met(['12.3.1/restoreProcedure', { url: 'https://example.com/a', sha256: '0'.repeat(64) }]),
    ],
    [
      { field: '12.3.1/backupLocations', op: 'disclosed' },
      met(['12.3.1/backupLocations', [{ code: 'osaka', country: null }]]),
    ],
  ),
  conformanceCase(
    'merging `not-offered` drops the fields',
    plan(base, { status: 'not-offered', fields: { rpo: 'PT1H' } }),
    [rpo, unmet('not-offered', path)],
    [commitment, unmet('not-offered', ['12.3.1/@commitment', 'contractual'])],
  ),
  conformanceCase(
    'a variant offers what the base does not',
    plan({ status: 'not-offered', commitment: 'target' }, { status: 'offered', fields: { rpo: 'PT1H' } }),
    [rpo, met([path, 'PT1H'])],
    [interval, unmet('undisclosed', intervalPath)],
    [commitment, met(['12.3.1/@commitment', 'target'])],
  ),
  conformanceCase(
    'a variant states a control that the base lacks',
    plan(undefined, { status: 'offered', fields: { rpo: 'PT1H', backupInterval: null } }),
    [rpo, met([path, 'PT1H'])],
    [interval, unmet('undisclosed', intervalPath)],
  ),
  conformanceCase(
    'a variant replaces the visibility',
    { ...plan(base, { visibility: 'nda' }), as: 'public' },
    [rpo, undetermined('withheld', path)],
    [commitment, undetermined('withheld', '12.3.1/@commitment')],
  ),
];
