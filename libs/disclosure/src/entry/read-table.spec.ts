import { type Field, iso27017_2015 } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.js';

const field = (path: string): Field => iso27017_2015.fields.get(path)!;
const logs = field('12.4.1/logRetentionByType');
const subprocessors = field('15.1.3/subprocessors');
const type = [...logs.members!.get('type')!.values!];

describe('readTable', () => {
  it('finds columns by headings, in any order and either language, and leaves others out', () => {
    const table = readTable(
      [
        ['備考', '保存期間', 'TYPE'],
        ['x', '1年6か月', type[0]!],
        ['', '90 days', type[1]!],
      ],
      logs,
    );
    expect(table).toEqual({
      columns: [undefined, 'retention', 'type'],
      hasHeading: true,
      records: [
        { row: 1, record: { retention: 'P1Y6M', type: type[0] } },
        { row: 2, record: { retention: 'P90D', type: type[1] } },
      ],
      faults: [],
    });
  });

  it('takes columns in order where there is no heading', () => {
    const table = readTable([[type[0]!, 'P1Y', 'P90D', 'too much']], logs);
    expect(table).toEqual({
      columns: ['type', 'retention', 'onlineFor', undefined],
      hasHeading: false,
      records: [{ row: 0, record: { type: type[0], retention: 'P1Y', onlineFor: 'P90D' } }],
      faults: [],
    });
  });

  it('places each fault and keeps the rest of its row', () => {
    const table = readTable(
      [['事業者', '国', 'since'], [], ['Acme', 'Atlantis', '2026/4/1'], ['Beta', '日本', 'soon']],
      subprocessors,
    );
    expect(table.records).toEqual([
      { row: 2, record: { party: 'Acme', since: '2026-04-01' } },
      { row: 3, record: { party: 'Beta', country: 'JP' } },
    ]);
    expect(table.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 1, 'unreadable'],
      [3, 2, 'unreadable'],
    ]);
  });

  it('takes the first of two columns of one name, and leaves rows short or empty as they are', () => {
    const table = readTable([['party', 'party'], ['a', 'b'], ['', 'c'], ['  ']], subprocessors);
    expect(table.columns).toEqual(['party', undefined]);
    expect(table.records).toEqual([
      { row: 1, record: { party: 'a' } },
      { row: 2, record: {} },
    ]);
  });

  it('does not take one word for a heading', () => {
    const table = readTable([['purpose', '日本', 'Analytics']], subprocessors);
    expect(table.hasHeading).toBe(false);
    expect(table.records).toEqual([
      { row: 0, record: { party: 'purpose', country: 'JP', purpose: 'Analytics' } },
    ]);
  });

  it('reads nothing of nothing', () => {
    expect(readTable([], logs)).toEqual({
      columns: [],
      hasHeading: false,
      records: [],
      faults: [],
    });
    expect(readTable([[''], [' ']], logs).records).toEqual([]);
  });
});
