// The process of one bench: what another left in memory, or taught the compiler, disturbs none.
import { benches } from './bench-list.js';
import type { BenchContext } from './harness.js';
import { RunRecord } from './harness-machine.js';
import { tableHead, tableLine } from './harness-table.js';

/** What the process is started with, as JSON. */
export interface BenchOrder extends Omit<BenchContext, 'say'> {
  readonly name: string;
}

const { name, ...order } = JSON.parse(process.argv[2] ?? '{}') as BenchOrder;
const listed = benches.find((bench) => bench.name === name);
if (!listed) throw new Error(`There is no bench ${name}`);
// A signal of the terminal's and one passed on may both come; whoever asked for the bench may be gone.
for (const cause of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(cause, () => process.exit(130));

const bench = await listed.load();
const record = new RunRecord();
const { rows, notes = '' } = await bench.run({
  ...order,
  say: (line) => console.log(`   ${line}`),
});
const table = rows.length > 0 ? [tableHead, ...rows.map(tableLine)].join('\n') : '';
const text = [record.describe(order), table, notes.trim()].filter(Boolean).join('\n\n');
process.send?.({ name, title: bench.title, text }, undefined, {}, () => process.exit());
