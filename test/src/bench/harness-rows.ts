// Makes the rows of a report from what the rounds gave.
import type { BenchRow, Figure, Goal, Samples, Spread } from './harness.js';

export interface Comparison {
  readonly path: string;
  readonly ours: Samples;
  readonly peer: Samples;
  /** Which way the ratio is read: `ours/peer` where less is better for ours, `peer/ours` for "so many times as fast". */
  readonly ratio: 'ours/peer' | 'peer/ours';
  /** Left out where the row is told for information. */
  readonly goal?: Goal;
}

/** Both sides have a value of every round: the ratio is the median of the rounds' ratios. */
export function ratioRow({ path, ours, peer, ratio, goal }: Comparison): BenchRow {
  if (ours.values.length !== peer.values.length) throw new Error(`${path}: rounds of one side are missing`);
  const [above, below] = ratio === 'ours/peer' ? [ours, peer] : [peer, ours];
  const ratios = spreadOf(above.values.map((value, round) => value / (below.values[round] ?? NaN)));
  return { path, ours: figureOf(ours), peer: figureOf(peer), ratio: ratios, ...judged(ratios.median, goal) };
}

/** A figure that stands against its goal alone. */
export function figureRow(path: string, ours: Samples, goal?: Goal): BenchRow {
  const figure = figureOf(ours);
  return { path, ours: figure, ...judged(figure.median, goal) };
}

/** Throws where there is nothing. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (least === undefined || most === undefined || upper === undefined || lower === undefined) {
    throw new Error('nothing was measured');
  }
  return { median: (lower + upper) / 2, least, most };
}

function figureOf({ what, unit, values }: Samples): Figure {
  return { what, unit, ...spreadOf(values) };
}

function judged(value: number, goal: Goal | undefined): Pick<BenchRow, 'goal' | 'met'> {
  if (!goal) return {};
  return { goal, met: 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast };
}
