import { expect, it } from 'vitest';
import { writeDocument } from './harness-document.js';
import { figureRow, ratioRow } from './harness-rows.js';
import { tableHead, tableLine } from './harness-table.js';

const rows = (...lines: string[]) => [tableHead, ...lines].join('\n');
const samples = (what: string, ...values: number[]) => ({ what, unit: 'ms', values });

const fast = tableLine(
  ratioRow({
    path: 'verify',
    ours: samples('Bunkai', 1, 2, 3),
    peer: samples('ajv', 20, 20, 90),
    ratio: 'peer/ours',
    goal: { atLeast: 10 },
  }),
);
const slow = tableLine(figureRow('start', samples('Bunkai', 5_000, 7_000), { atMost: 5_500 }));
const told = tableLine(figureRow('told', samples('Bunkai', 0.12345)));

it('writes a row with the median of the ratios of the rounds', () => {
  expect(fast).toBe('| verify | 2 ms | ajv | 20 ms | 20 | 10–30 | ≥ 10 × | met |');
  expect(slow).toBe('| start | 6,000 ms | – | – | – | 5,000–7,000 | ≤ 5,500 ms | **missed** |');
  expect(told).toBe('| told | 0.123 ms | – | – | – | 0.123–0.123 | – |  |');
});

it('refuses a comparison with a round that only one side has', () => {
  const peer = samples('ajv', 1);
  expect(() => ratioRow({ path: 'x', ours: samples('Bunkai', 1, 2), peer, ratio: 'ours/peer' })).toThrow(
    /missing/,
  );
  expect(() => figureRow('x', samples('Bunkai'))).toThrow(/nothing/);
});

it('renews the sections that ran, keeps the others, and puts every goal on top', () => {
  const first = writeDocument(
    '',
    [{ name: 'start', title: 'Start', text: `First.\n\n${rows(slow)}` }],
    order,
  );
  const text = `Second.\n\n${rows(fast, told)}\n\nNotes.\n\n| a | table |\n| --- | --- |\n| x | met |`;
  const both = writeDocument(first, [{ name: 'verify', title: 'Verify', text }], order);
  expect(both.indexOf('## Goals')).toBeLessThan(both.indexOf('## Verify'));
  expect(both.indexOf('## Verify')).toBeLessThan(both.indexOf('## Start'));
  expect(goalsOf(both)).toEqual([fast, slow]);
  const again = writeDocument(both, [{ name: 'start', title: 'Start', text: 'Nothing ran.' }], order);
  expect(goalsOf(again)).toEqual([fast]);
  expect(again).toContain('| x | met |');
  expect(again).not.toContain('First.');
});

it('gives the same document where the same is written again, and drops a bench that there is no more', () => {
  const section = { name: 'verify', title: 'Verify', text: rows(fast) };
  const once = writeDocument('', [section], order);
  expect(writeDocument(once, [section], order)).toBe(once);
  expect(writeDocument(once, [], ['start'])).not.toContain('Verify');
});

const order = ['verify', 'start'];

function goalsOf(document: string): string[] {
  const [, goals = ''] = document.split('## Goals');
  const [table = ''] = goals.split('<!--');
  return table
    .split('\n')
    .slice(4)
    .filter((line) => line.startsWith('| '));
}
