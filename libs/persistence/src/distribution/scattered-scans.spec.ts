import { describe, expect, it } from 'vitest';
import { type PlanNode, scatteredScans } from './scattered-scans.js';

const columns = new Map([
  ['service', 'id'],
  ['verdict', 'service_id'],
]);

const scan = (table: string, alias: string, conditions: Readonly<Record<string, string>> = {}): PlanNode => ({
  'Node Type': 'Index Scan',
  'Relation Name': table,
  Alias: alias,
  ...conditions,
});
const join = (
  type: string,
  conditions: Readonly<Record<string, string>>,
  ...Plans: readonly PlanNode[]
): PlanNode => ({
  'Node Type': type,
  Plans,
  ...conditions,
});

describe('a scan', () => {
  it.each<[string, PlanNode]>([
    ['by its service', scan('verdict', 'v', { 'Index Cond': '(v.service_id = $1)' })],
    ['with a cast', scan('verdict', 'v', { Filter: '((v.service_id)::text = ($1)::text)' })],
    ['of several services', scan('verdict', 'v', { Filter: '(v.service_id = ANY ($1))' })],
    ['by the service itself', scan('service', 's', { 'Index Cond': '(s.id = $1)' })],
    [
      'that is joined by its service',
      join('Hash Join', { 'Hash Cond': '(s.id = v.service_id)' }, scan('verdict', 'v'), {
        'Node Type': 'Hash',
        Plans: [scan('service', 's')],
      }),
    ],
    ['of a table that is not distributed', scan('test', 't')],
  ])('%s is on one machine', (_, plan) => {
    expect(scatteredScans(plan, columns)).toEqual([]);
  });

  it.each<[string, PlanNode, readonly string[]]>([
    ['by another column', scan('verdict', 'v', { 'Index Cond': '(v.id = $1)' }), ['verdict']],
    ['of a like-named column', scan('verdict', 'v', { Filter: '(v.service_id_old = $1)' }), ['verdict']],
    ['of another alias', scan('verdict', 'v', { Filter: '(vv.service_id = $1)' }), ['verdict']],
    [
      'that asks only whether there is one',
      scan('verdict', 'v', { Filter: '(v.service_id IS NOT NULL)' }),
      ['verdict'],
    ],
    ['after all services but one', scan('verdict', 'v', { Filter: '(v.service_id <> $1)' }), ['verdict']],
    [
      'beside one that is right',
      join(
        'Nested Loop',
        {},
        scan('verdict', 'v', { 'Index Cond': '(v.service_id = $1)' }),
        scan('service', 's'),
      ),
      ['service'],
    ],
    ['twice', join('Append', {}, scan('verdict', 'v'), scan('verdict', 'v_1')), ['verdict']],
  ])('%s is on every machine', (_, plan, tables) => {
    expect(scatteredScans(plan, columns)).toEqual(tables);
  });
});
