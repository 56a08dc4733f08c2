// What a bench is and what it gives: rows with both sides of a ratio, its goal and whether it is met. `bench-list.ts` names them all.

/** How a bench is to run. Every choice that looks random follows `seed`. */
export interface BenchContext {
  readonly seed: number;
  /** Minutes altogether instead of hours: fewer rounds, smaller worlds. */
  readonly quick: boolean;
  /** Progress, on the terminal alone. */
  readonly say: (line: string) => void;
}

/** A module of the bench runs in a process of its own, with `global.gc` at hand. It throws where the two sides disagree on the result. */
export interface Bench {
  /** As `--only` takes it. */
  readonly name: string;
  /** The heading of its section. */
  readonly title: string;
  run(context: BenchContext): Promise<BenchReport>;
}

export interface BenchReport {
  readonly rows: readonly BenchRow[];
  /** Markdown below the table: what was measured and how, versions of peers, further tables, pictures as links relative to `docs/`. */
  readonly notes?: string;
}

/** A line of the table; `ratioRow` and `figureRow` make one. */
export interface BenchRow {
  readonly path: string;
  readonly ours: Figure;
  readonly peer?: Figure;
  /** Of the two figures of each round. */
  readonly ratio?: Spread;
  readonly goal?: Goal;
  readonly met?: boolean;
}

/** What was measured: one value a round, summed up. */
export interface Figure extends Spread {
  /** `Bunkai`, `ajv compiled`, … */
  readonly what: string;
  /** `µs`, `ms`, `requests/s`, `MiB`, … */
  readonly unit: string;
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Of the ratio, or of our figure where there is no peer. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** One side of a comparison: a value a round, in the order of the rounds. */
export interface Samples {
  readonly what: string;
  readonly unit: string;
  readonly values: readonly number[];
}
