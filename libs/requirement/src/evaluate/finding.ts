// Outcome and reason of a test or a part of it as one small integer, and Kleene's strong logic on them: evaluation
// allocates nothing for them, and the reason travels with the outcome that it belongs to.
import { type Rows, metRow, rowsAtOnce, unmetRow } from './rows.js';
import { type Outcome, type Reason, outcomes, reasons } from '../verdict.js';

/** Outcome in the two lowest bits (its place in `outcomes`), above it the reason's place in `reasons` from 1, or 0. */
export type Finding = number;

const outcomeBits = 2;
const outcomeMask = 0b11;
const metCode = outcomes.indexOf('met');
const unmetCode = outcomes.indexOf('unmet');
const undeterminedCode = outcomes.indexOf('undetermined');

export const met: Finding = metCode;

/** Outcomes without a reason. */
export const bare = { met: metCode, unmet: unmetCode, undetermined: undeterminedCode } as const;

export function unmet(reason: Reason): Finding {
  return ((reasons.indexOf(reason) + 1) << outcomeBits) | unmetCode;
}

export function undetermined(reason: Reason): Finding {
  return ((reasons.indexOf(reason) + 1) << outcomeBits) | undeterminedCode;
}

const unmetByComparison = unmet('compared');

export function isMet(finding: Finding): boolean {
  return (finding & outcomeMask) === metCode;
}

export function isUnmet(finding: Finding): boolean {
  return (finding & outcomeMask) === unmetCode;
}

export function outcomeOf(finding: Finding): Outcome {
  return outcomes[finding & outcomeMask] as Outcome;
}

export function reasonOf(finding: Finding): Reason | undefined {
  return reasons[(finding >> outcomeBits) - 1];
}

const rowsByOutcome = Int32Array.from(outcomes, (outcome) =>
  outcome === 'met' ? metRow : outcome === 'unmet' ? unmetRow : 0,
);

/** The outcome as that of one record. */
export function rowOf(finding: Finding): Rows {
  return rowsByOutcome[finding & outcomeMask] as Rows;
}

const outcomesByRow: readonly Outcome[] = ['undetermined', 'met', 'unmet'];

/** The outcome of one record alone. */
export function outcomeOfRow(row: Rows): Outcome {
  return outcomesByRow[(row & metRow) | ((row >>> (rowsAtOnce - 1)) & 2)] as Outcome;
}

/** `all` of two parts in their order: of equal outcomes, the first gives the reason. */
export function both(first: Finding, second: Finding): Finding {
  if (isUnmet(first)) return first;
  if (isUnmet(second)) return second;
  return isMet(first) ? second : first;
}

/** `any` of two parts in their order: of equal outcomes, the first gives the reason. */
export function either(first: Finding, second: Finding): Finding {
  if (isMet(first)) return first;
  if (isMet(second)) return second;
  return isUnmet(first) && !isUnmet(second) ? second : first;
}

/** `not` keeps its part's reason; what was met gives none, so its negation is unmet by comparison. */
export function negated(part: Finding): Finding {
  if (isMet(part)) return unmetByComparison;
  return isUnmet(part) ? met : part;
}

/** A record `passes` the test of an `every` if it is outside of `where`, or the test holds; the test's reason comes first. */
export function passes(where: Finding, test: Finding): Finding {
  return either(test, negated(where));
}
