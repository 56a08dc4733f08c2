import { describe, expect, it } from 'vitest';
import type { Disclosure, UpstreamService } from '../document/disclosure.js';
import type { Change } from './change.js';
import { changedPaths } from './changed-paths.js';
import { diffDisclosures } from './diff-disclosures.js';
import { differingPaths } from './differing-paths.js';

const changed = (path: string, parts: Partial<Change> = {}): Change => ({ type: 'changed', path, ...parts });
const paths = (change: Change, variant?: string | null) => [...changedPaths([change], variant)];

// 44 controls with a commitment and a review date each, 252 fields, two lists.
const everything = 2 * 44 + 252 + 2;

describe('the paths that a change touches', () => {
  it.each([
    ['12.4.1/logRetention', ['12.4.1/logRetention']],
    ['12.4.1/logRetentionByType/access/retention', ['12.4.1/logRetentionByType']],
    ['15.1.3/subprocessors/a~1b', ['15.1.3/subprocessors']],
    ['12.4.1/@commitment', ['12.4.1/@commitment']],
    ['12.4.1/@reviewed', ['12.4.1/@reviewed']],
    ['12.4.1/@note', []],
    ['12.4.1/@evidence', []],
    ['attestations/soc2,/level', ['attestations']],
    ['upstream/aws~1govcloud', ['upstream']],
    ['documents/terms,Terms/sha256', []],
    ['service/name', []],
    ['variants/eu/@name', []],
    ['variants/eu/12.4.1/logRetention', ['12.4.1/logRetention']],
  ])('%s are %j', (path, expected) => {
    expect(paths(changed(path))).toEqual(expected);
  });

  it.each([
    '12.4.4',
    '12.4.4/@status',
    '12.4.4/@visibility',
    'variants/eu/12.4.4',
    'variants/eu/12.4.4/@status',
  ])('%s are all of the control', (path) => {
    expect(paths(changed(path)).toSorted()).toEqual([
      '12.4.4/@commitment',
      '12.4.4/@reviewed',
      '12.4.4/clockEndpoint',
      '12.4.4/clockMaxDrift',
      '12.4.4/clockProtocol',
      '12.4.4/clockSource',
      '12.4.4/leapSecondHandling',
    ]);
  });

  it.each(['catalogue', 'service/slug', 'service/provider', 'variants/eu'])(
    '%s are all that there are',
    (path) => {
      expect(paths(changed(path))).toHaveLength(everything);
    },
  );

  it('include those of controls that are inherited, before or after', () => {
    const member = paths(changed('upstream/a~1b/inherits', { before: ['12.4.4'], after: ['12.1.3'] }));
    const record = paths({
      type: 'added',
      path: 'upstream/a~1b',
      after: { service: 'a/b', inherits: ['12.4.4', '12.1.3'] },
    });
    expect(member).toContain('12.4.4/clockMaxDrift');
    expect(member).toContain('12.1.3/capacityGuarantee');
    expect(record.toSorted()).toEqual(member.toSorted());
  });

  it('may be asked for one variant, or for the base', () => {
    const change = changed('variants/eu/12.4.1/logRetention');
    expect(paths(change, 'eu')).toEqual(['12.4.1/logRetention']);
    expect(paths(change, 'us')).toEqual([]);
    expect(paths(change, null)).toEqual([]);
    expect(paths(changed('12.4.1/logRetention'), 'us')).toEqual(['12.4.1/logRetention']);
  });
});

const disclosure = (parts: Partial<Disclosure>): Disclosure => ({
  format: 'bunkai.disclosure/1',
  catalogue: 'iso27017-2015',
  service: { slug: 'box', name: 'Box', provider: 'acme', model: ['SaaS'], roles: ['provider', 'customer'] },
  statements: {},
  ...parts,
});

describe('the order of upstream services', () => {
  const inheriting = (...upstream: UpstreamService[]) => disclosure({ upstream });
  const [a, b] = [
    { service: 'x/a', inherits: ['12.4.4', '12.1.3'] },
    { service: 'x/b', inherits: ['12.4.4'] },
  ];

  it('is a change where they offer the same control to inherit', () => {
    const changes = diffDisclosures(inheriting(a, b), inheriting(b, a));
    expect(changes).toEqual([{ type: 'changed', path: 'upstream', before: [a, b], after: [b, a] }]);
    expect(changedPaths(changes)).toContain('12.4.4/clockMaxDrift');
  });

  it('is none where they do not', () => {
    const other = { service: 'x/c', inherits: ['11.2.7'] };
    expect(diffDisclosures(inheriting(a, other), inheriting(other, a))).toEqual([]);
  });
});

describe('the paths that differ', () => {
  it('include those that say the same in other words, or in another order', () => {
    const saying = (logRetention: string, rows: string[]) =>
      disclosure({
        statements: {
          '12.4.1': { status: 'offered', fields: { logRetention, logLocations: ['JP'] } },
          '15.1.3': { status: 'offered', fields: { subprocessors: rows.map((party) => ({ party })) } },
        },
        attestations: [{ scheme: 'isms' }],
      });
    const [before, after] = [saying('P1Y', ['a', 'b']), saying('P365D', ['b', 'a'])];
    expect(diffDisclosures(before, after)).toEqual([]);
    expect(differingPaths(before, after)).toEqual(new Set(['12.4.1/logRetention', '15.1.3/subprocessors']));
  });

  it('are all of what is published first', () => {
    const first = disclosure({ statements: { '12.4.4': { status: 'offered' } } });
    expect(differingPaths(null, first).size).toBe(everything);
    expect(differingPaths(null, null).size).toBe(0);
  });
});
