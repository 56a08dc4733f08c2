// Early warnings depend on when somebody looks: the model says which flips may be told of a scheduled release, and which must be.
import { type Flip, flipsBetween } from './expected-alerts.js';
import type { Asked, Promised } from './promise.js';
import { type Fact, isTakenBackInTime, turnsOf } from './release-history.js';

export interface Warnings {
  /** `release subject before→after`, of everything that somebody could have been warned of at some time. */
  readonly allowed: ReadonlySet<string>;
  /** Of releases that are still to come at the end. */
  readonly required: ReadonlySet<string>;
}

/** What a customer may and must have been warned of, as it stands at `end`. */
export function warningsFor(facts: readonly Fact[], asked: Asked, end: number): Warnings {
  const known = facts.toSorted((a, b) => a.publishedAt - b.publishedAt || a.number - b.number);
  const allowed = new Set<string>();
  let required: readonly string[] = [];
  for (let count = 1; count <= known.length; count += 1) {
    const publishedAt = known[count - 1]?.publishedAt ?? 0;
    required = flipsAhead(known.slice(0, count), publishedAt, asked);
    for (const line of required) allowed.add(line);
  }
  const still = new Set(flipsAhead(known, end, asked));
  return { allowed, required: new Set(required.filter((line) => still.has(line))) };
}

export function warningLine(release: number | null, { subject, before, after }: Flip): string {
  return `${release ?? 'none'} ${subject} ${before}→${after}`;
}

/** The flips by every release that is to come after `at`, as far as `facts` tell. */
function flipsAhead(facts: readonly Fact[], at: number, asked: Asked): readonly string[] {
  const ahead = facts.filter(
    (fact) => fact.promised !== null && fact.effectiveFrom > at && !isTakenBackInTime(fact, facts),
  );
  return ahead.flatMap((fact) => {
    const turn = turnsOf(facts, Infinity).find(({ cause }) => cause === fact);
    if (!turn) return [];
    const flips = flipsBetween(standingBefore(facts, fact.effectiveFrom), turn.after, asked);
    return flips.map((flip) => warningLine(fact.number, flip));
  });
}

function standingBefore(facts: readonly Fact[], at: number): Promised | null {
  return turnsOf(facts, at).at(-1)?.after ?? null;
}
