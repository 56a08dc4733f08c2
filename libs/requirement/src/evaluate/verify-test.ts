// Evaluates one compiled test on one disclosure: explained, or for the outcome alone.
import { formatInstant } from '@bunkai/disclosure';
import type { Scope } from '../requirements.js';
import type { Outcome, Verdict } from '../verdict.js';
import type { CompiledTest } from './compile-test.js';
import type { DisclosureView } from './disclosure-view.js';
import { type Finding, both, isUnmet, outcomeOf, reasonOf, undetermined } from './finding.js';
import type { NormalisedDisclosure } from './normalise-disclosure.js';
import type { Trace } from './reading.js';

/**
 * The verdict of a test at the instant for which the disclosure was normalised. Throws a TypeError if test and disclosure
 * are of different catalogue editions.
 */
export function verifyTest(test: CompiledTest, scope: Scope, disclosure: NormalisedDisclosure): Verdict {
  const trace: Trace = { evidence: new Map(), until: null };
  const finding = evaluate(test, scope, disclosure, trace);
  const reason = reasonOf(finding);
  const validUntil = trace.until === null ? undefined : formatInstant(trace.until);
  return {
    outcome: outcomeOf(finding),
    ...(reason && { reason }),
    evidence: [...trace.evidence.values()],
    ...(validUntil !== undefined && { validUntil }),
    ...(test.codeGroups !== undefined && { codeGroups: test.codeGroups }),
  };
}

/** The outcome that {@link verifyTest} gives, without what explains it: stops as soon as it is decided. */
export function outcomeOfTest(test: CompiledTest, scope: Scope, disclosure: NormalisedDisclosure): Outcome {
  return outcomeOf(evaluate(test, scope, disclosure, null));
}

const withoutDisclosure = undetermined('upstream-undisclosed');

function evaluate(
  test: CompiledTest,
  scope: Scope,
  disclosure: NormalisedDisclosure,
  trace: Trace | null,
): Finding {
  if (test.catalogue !== disclosure.catalogue) {
    throw new TypeError(`a test of ${test.catalogue} does not read a disclosure of ${disclosure.catalogue}`);
  }
  let finding = evaluateOn(disclosure.own, test, disclosure.at, trace);
  if (scope === 'service') return finding;
  for (const view of disclosure.chain()) {
    if (trace === null && isUnmet(finding)) break;
    finding = both(finding, view ? evaluateOn(view, test, disclosure.at, trace) : withoutDisclosure);
  }
  return finding;
}

function evaluateOn(view: DisclosureView, { step }: CompiledTest, at: bigint, trace: Trace | null): Finding {
  return step({ view, at, trace, records: null, row: 0, membersRead: 0 });
}
