// `npm run bench`: runs every bench, or those that are named, prints what they measured and renews their sections of docs/bench.md.
import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkout } from '../platform/require-built.js';
import { benches } from './bench-list.js';
import type { BenchOrder } from './bench-process.js';
import { type Section, writeDocument } from './harness-document.js';
import { type BenchOptions, benchUsage, readBenchOptions } from './harness-options.js';

const WRONG_ARGUMENTS = 4;
const program = fileURLToPath(new URL('./bench-process.js', import.meta.url));
const names = benches.map(({ name }) => name);
const document = join(checkout, 'docs', 'bench.md');

process.exitCode = await main();

async function main(): Promise<number> {
  let options: BenchOptions;
  try {
    options = readBenchOptions(process.argv.slice(2), names);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${benchUsage}`);
    return WRONG_ARGUMENTS;
  }
  const { seed, quick, only, write } = options;
  const asked = only.length > 0 ? names.filter((name) => only.includes(name)) : names;
  let broken = 0;
  for (const name of asked) {
    console.log(`\n== ${name}`);
    const section = await measure({ name, seed, quick });
    if (!section) {
      broken++;
      console.error(`${name} gave nothing.`);
      continue;
    }
    console.log(`\n${section.text}`);
    if (write) keep(section);
  }
  return broken > 0 ? 1 : 0;
}

/** Nothing where the bench failed: its process has said why. */
async function measure(order: BenchOrder): Promise<Section | undefined> {
  const child = fork(program, [JSON.stringify(order)], { execArgv: ['--expose-gc'] });
  let section: Section | undefined;
  child.on('message', (message) => (section = message as Section));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return status === 0 ? section : undefined;
}

/** Written after each bench, so that a later one's failure takes nothing away. */
function keep(section: Section): void {
  const before = existsSync(document) ? readFileSync(document, 'utf8') : '';
  writeFileSync(document, writeDocument(before, [section], names));
}
