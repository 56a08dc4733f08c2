// What the oracle finds for one test, and how findings combine by Kleene's strong logic (section 3).
import type { Evidence, Outcome, Reason } from '../../verdict.js';
import type { Rational } from './rational.js';

export interface Finding {
  readonly outcome: Outcome;
  readonly reason?: Reason;
  /** Every path read, in the order of reading, with repetitions. */
  readonly evidence: readonly Evidence[];
  /** The instants at which a comparison with the clock turns, earlier and later ones alike. */
  readonly turns: readonly Rational[];
}

export function finding(
  outcome: Outcome,
  reason: Reason | undefined,
  evidence: readonly Evidence[] = [],
): Finding {
  return { outcome, ...(outcome !== 'met' && reason && { reason }), evidence, turns: [] };
}

/** "`all` is unmet if any part is unmet, else undetermined if any is undetermined, else met." */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('unmet')) return 'unmet';
  return outcomes.includes('undetermined') ? 'undetermined' : 'met';
}

/** "`any` is met if any part is met, else undetermined if any is undetermined, else unmet." */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('met')) return 'met';
  return outcomes.includes('undetermined') ? 'undetermined' : 'unmet';
}

export function not(outcome: Outcome): Outcome {
  if (outcome === 'undetermined') return outcome;
  return outcome === 'met' ? 'unmet' : 'met';
}

/** A compound of `parts`: what all of them read, and "where that gives none, it is `compared`". */
export function compound(outcome: Outcome, reason: Reason | undefined, parts: readonly Finding[]): Finding {
  return {
    outcome,
    ...(outcome !== 'met' && { reason: reason ?? 'compared' }),
    evidence: parts.flatMap(({ evidence }) => evidence),
    turns: parts.flatMap(({ turns }) => turns),
  };
}

/** A compound whose reason is "the reason of the first part, in document order, that has the compound's outcome". */
export function compoundOf(outcome: Outcome, parts: readonly Finding[]): Finding {
  return compound(outcome, parts.find((part) => part.outcome === outcome)?.reason, parts);
}
