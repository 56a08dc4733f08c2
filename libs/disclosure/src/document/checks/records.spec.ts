import { type Field, type RecordMember, findCatalogue } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json-value.js';
import { documentRoot, jsonPointer, namesTo } from '../place.js';
import { records } from './records.js';

const types: readonly RecordMember[] = [
  { name: 'name', type: 'text' },
  { name: 'since', type: 'date' },
  { name: 'size', type: 'number' },
  { name: 'where', type: 'code-set', values: ['JP', 'DE'] },
];
const field = (key: readonly string[]): Field => ({
  control: '1.1',
  name: 'list',
  path: '1.1/list',
  title: { en: 'List', ja: '一覧' },
  basis: 'derived',
  type: 'records',
  key,
  members: new Map(types.map((type) => [type.name, type])),
});

function faultsOf(value: JsonValue, key = ['name', 'since']): readonly string[] {
  const faults: string[] = [];
  records(field(key))(value, documentRoot, (place, { code }) => {
    faults.push(`${jsonPointer(namesTo(place))} ${code}`);
  });
  return faults;
}

const record = (name: JsonValue, since = '2026-04-01') => ({ name, since });

describe('a list of records', () => {
  it.each<[JsonValue, ...string[]]>([
    [[]],
    [[{ ...record('a'), size: null, where: [] }]],
    [{}, ' wrong-type'],
    [null, ' wrong-type'],
    [[record('a'), null, []], '/1 wrong-type', '/2 wrong-type'],
    [[{}], '/0/name missing-member', '/0/since missing-member'],
    [[{ name: null, since: '2026-04-01' }], '/0/name missing-member'],
    [[{ ...record('a'), size: '1' }], '/0/size wrong-type'],
    [[{ ...record('a'), where: ['FR'] }], '/0/where/0 unknown-code'],
    [[{ ...record('a'), colour: null }], '/0/colour unknown-member'],
    [[{ ...record('a'), toString: 1 }], '/0/toString unknown-member'],
  ])('%j', (value, ...faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it.each<[string, JsonValue, ...string[]]>([
    ['the same values', [record('a'), record('b'), record('a')], '/2 repeated-record'],
    ['thrice', [record('a'), record('a'), record('a')], '/1 repeated-record', '/2 repeated-record'],
    [
      'one instant in two forms',
      [record('a'), record('a', '2026-04-01T09:00:00+09:00')],
      '/1 repeated-record',
    ],
    [
      'one text, its languages in another order',
      [record({ en: 'a', ja: 'b' }), record({ ja: 'b', en: 'a' })],
      '/1 repeated-record',
    ],
    ['a text and a map', [record('a'), record({ en: 'a' })]],
    ['values that only look alike joined', [record('a,b'), record('a', '2026-04-02'), record('b')]],
    ['one value of two', [record('a'), record('a', '2026-04-02')]],
    [
      'wrong values, which are no key',
      [record('a', 'x'), record('a', 'x')],
      '/0/since invalid-date',
      '/1/since invalid-date',
    ],
  ])('knows equal keys: %s', (_, value, ...faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it('holds numbers and sets for equal as their types do', () => {
    expect(faultsOf([{ size: 0 }, { size: -0 }, { size: 1 }, { size: 1.0 }], ['size'])).toEqual([
      '/1 repeated-record',
      '/3 repeated-record',
    ]);
    const sets = [{ where: ['JP', 'DE'] }, { where: ['DE', 'JP', 'JP'] }, { where: [] }];
    expect(faultsOf(sets, ['where'])).toEqual(['/1 repeated-record']);
  });

  it('may be as long as a document allows', () => {
    const list = Array.from({ length: 50_000 }, (_, index) => record(`name ${index}`));
    expect(faultsOf(list)).toEqual([]);
  });

  it('of any field of the catalogue has key members that are members', () => {
    const fields = [...(findCatalogue('iso27017-2015')?.fields.values() ?? [])];
    for (const { key = [], members, path } of fields.filter(({ type }) => type === 'records')) {
      expect([path, key.length > 0, key.filter((name) => !members?.has(name))]).toEqual([path, true, []]);
    }
  });
});
