// How many requirements came out how: what is told before any of them.
import { type Outcome, type Verdict, outcomes } from '@bunkai/requirement';

/** The count of each outcome. */
export function countOutcomes(verdicts: Iterable<Pick<Verdict, 'outcome'>>): Record<Outcome, number> {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of verdicts) counts[outcome] += 1;
  return counts;
}
