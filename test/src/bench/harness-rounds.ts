// Measures sides beside each other: every round has each side once, in an order that the seed shuffles, so that what disturbs the
// machine for a while disturbs all of them.
import { performance } from 'node:perf_hooks';
import { seeded } from '../scenarios/seeded.js';
import type { BenchContext } from './harness.js';

export interface Rounds {
  readonly rounds: number;
  /** Rounds before, whose figures are thrown away (1). */
  readonly warmUps?: number;
  /** Whether memory is tidied before each figure (true); what is measured in microseconds loses compiled code by it. */
  readonly tidy?: boolean;
}

/** Each side gives its figure of one round. Gives the figures by side, in the order of the rounds. */
export async function measureRounds<Side extends string>(
  { seed }: Pick<BenchContext, 'seed'>,
  sides: Readonly<Record<Side, () => number | Promise<number>>>,
  { rounds, warmUps = 1, tidy = true }: Rounds,
): Promise<Record<Side, number[]>> {
  const names = Object.keys(sides) as Side[];
  const below = seeded(seed);
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Side, number[]>;
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of shuffled(names, below)) {
      if (tidy) global.gc?.();
      const figure = await sides[name]();
      if (round >= 0) figures[name].push(figure);
    }
  }
  return figures;
}

/** Kept where the compiler cannot know that nobody reads it: calls whose result is unused are not left out. */
let sink = 0;

/**
 * Microseconds of the processor that one call takes, over as many calls as fill about `forMs`: what else the machine does is not
 * counted. `run` gives a number that its work decides.
 */
export function microsecondsPerCall(run: () => number, forMs: number): number {
  let calls = 0;
  let batch = 1;
  const begun = process.cpuUsage();
  let passed = 0;
  while (passed < forMs * 1_000) {
    for (let call = 0; call < batch; call++) sink += run();
    calls += batch;
    const { user, system } = process.cpuUsage(begun);
    passed = user + system;
    // The clock is read about every millisecond, whatever a call takes.
    if (passed > 0) batch = Math.max(1, Math.ceil((calls * 1_000) / passed));
  }
  if (Number.isNaN(sink)) throw new Error('a run gave no number');
  return passed / calls;
}

/** Milliseconds that `work` takes once. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function shuffled<Item>(items: readonly Item[], below: (limit: number) => number): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(below(left.length), 1));
}
