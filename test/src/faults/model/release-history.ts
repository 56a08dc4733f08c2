// Which release holds when, told anew from the rule: the last to take effect holds; a withdrawal of it leaves nothing in force.
import type { Promised } from './promise.js';

/** A release as the platform tells of it at the end; instants in milliseconds. */
export interface Fact {
  readonly number: number;
  /** Null for a withdrawal. */
  readonly promised: Promised | null;
  /** The number of the release that it takes back. */
  readonly withdraws: number | null;
  readonly publishedAt: number;
  readonly effectiveFrom: number;
}

export interface Turn {
  readonly at: number;
  /** What happened: a release took effect, or the one in force was taken back. */
  readonly cause: Fact;
  readonly before: Promised | null;
  readonly after: Promised | null;
}

/** Everything that came to hold, in order of time, up to `until` (exclusive). */
export function turnsOf(facts: readonly Fact[], until: number): readonly Turn[] {
  const turns: Turn[] = [];
  let standing: Fact | undefined;
  for (const event of eventsOf(facts).filter(({ at }) => at < until)) {
    const next = event.ends
      ? event.fact.withdraws === standing?.number
        ? event.fact
        : standing
      : event.fact;
    if (!next || next === standing) continue;
    turns.push({ at: event.at, cause: next, before: standing?.promised ?? null, after: next.promised });
    standing = next;
  }
  return lastOfEachInstant(turns);
}

interface Event {
  readonly at: number;
  readonly fact: Fact;
  /** A withdrawal that ends what is in force. */
  readonly ends: boolean;
}

function eventsOf(facts: readonly Fact[]): readonly Event[] {
  const events = facts.flatMap((fact): Event[] => {
    if (fact.withdraws !== null) return [{ at: fact.publishedAt, fact, ends: true }];
    return isTakenBackInTime(fact, facts) ? [] : [{ at: fact.effectiveFrom, fact, ends: false }];
  });
  return events.toSorted((a, b) => a.at - b.at || a.fact.number - b.fact.number);
}

/** Taken back while it was still to come: it never holds. */
export function isTakenBackInTime(fact: Fact, facts: readonly Fact[]): boolean {
  return facts.some((other) => other.withdraws === fact.number && other.publishedAt < fact.effectiveFrom);
}

/** What another of the same instant replaces is never told. */
function lastOfEachInstant(turns: readonly Turn[]): readonly Turn[] {
  return turns.flatMap((turn, index) => {
    if (turns[index + 1]?.at === turn.at) return [];
    const before = (turns.find(({ at }) => at === turn.at) ?? turn).before;
    return before === null && turn.after === null ? [] : [{ ...turn, before }];
  });
}
