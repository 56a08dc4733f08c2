// What `npm run bench` is asked for.
import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly quick: boolean;
  /** All, where none is named. */
  readonly only: readonly string[];
  readonly seed: number;
  /** Whether docs/bench.md is written. */
  readonly write: boolean;
}

export const benchUsage = `npm run bench -- [--quick] [--only NAME]… [--seed 1] [--write | --no-write]

  --quick       minutes instead of hours: fewer rounds and smaller worlds; docs/bench.md is left alone unless --write is given
  --only NAME   this bench alone; may be repeated. The sections of the others stay as they are
  --seed N      other worlds and another order of the rounds (1)
  --no-write    prints alone`;

/** Throws where the arguments make no sense; `names` are those of the benches that there are. */
export function readBenchOptions(args: readonly string[], names: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean' },
    },
    allowNegative: true,
  });
  for (const name of values.only) {
    if (!names.includes(name))
      throw new Error(`There is no bench ${JSON.stringify(name)}: ${names.join(', ')}`);
  }
  if (!/^\d{1,9}$/.test(values.seed)) {
    throw new Error(`--seed must be a whole number, not ${JSON.stringify(values.seed)}`);
  }
  const { quick, only } = values;
  return { quick, only, seed: Number(values.seed), write: values.write ?? !quick };
}
