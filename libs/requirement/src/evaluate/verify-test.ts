// Evaluates one compiled test on one disclosure: explained, or for the outcome alone.
import { formatInstant } from '@bunkai/disclosure';
import type { Scope } from '../requirements.js';
import type { Evidence, Outcome, Verdict } from '../verdict.js';
import { noRecords } from './columns.js';
import type { CompiledTest } from './compile-test.js';
import { decide } from './decide.js';
import { decideTogether } from './decide-together.js';
import type { DisclosureView } from './disclosure-view.js';
import { explain } from './explain.js';
import { type Finding, both, isUnmet, outcomeOf, outcomeOfRow, reasonOf, undetermined } from './finding.js';
import type { NormalisedDisclosure } from './normalise-disclosure.js';
import { type Rows, allOf, unmetRow } from './rows.js';
import type { TestsTogether } from './tests-together.js';
import { Trace } from './trace.js';

/**
 * The verdict of a test at the instant for which the disclosure was normalised. Throws a TypeError if test and disclosure
 * are of different catalogue editions.
 */
export function verifyTest(test: CompiledTest, scope: Scope, disclosure: NormalisedDisclosure): Verdict {
  requireOneEdition(test, disclosure);
  const trace = new Trace();
  let finding = explainOn(disclosure.own, test, trace);
  for (const view of scope === 'chain' ? disclosure.chain() : []) {
    finding = both(finding, view ? explainOn(view, test, trace) : withoutDisclosure);
  }
  const reason = reasonOf(finding);
  const validUntil = trace.until === null ? undefined : formatInstant(trace.until);
  return {
    outcome: outcomeOf(finding),
    ...(reason && { reason }),
    evidence: scope === 'chain' ? withoutRepetition(trace.evidence) : trace.evidence,
    ...(validUntil !== undefined && { validUntil }),
    ...(test.codeGroups !== undefined && { codeGroups: test.codeGroups }),
  };
}

/** The outcome that {@link verifyTest} gives, without what explains it: stops as soon as it is decided. */
export function outcomeOfTest(test: CompiledTest, scope: Scope, disclosure: NormalisedDisclosure): Outcome {
  requireOneEdition(test, disclosure);
  const { program } = test;
  let finding = decide(program, disclosure.own);
  if (scope === 'service') return outcomeOf(finding);
  for (const view of disclosure.chain()) {
    if (isUnmet(finding)) break;
    finding = both(finding, view ? decide(program, view) : withoutDisclosure);
  }
  return outcomeOf(finding);
}

/** The outcomes that {@link outcomeOfTest} gives of many tests of one scope, in their order. Throws as it does. */
export function outcomesOfTests(
  tests: TestsTogether,
  scope: Scope,
  disclosure: NormalisedDisclosure,
): readonly Outcome[] {
  if (tests.catalogue !== null) requireOneEdition({ catalogue: tests.catalogue }, disclosure);
  let rows = decideTogether(tests, disclosure.own);
  for (const view of scope === 'chain' ? disclosure.chain() : []) {
    const soFar = rows.slice();
    rows = view
      ? decideTogether(tests, view).map((row, place) => allOf(row, soFar[place] as Rows))
      : soFar.map(withoutMet);
  }
  const { results } = tests;
  const made = new Array<Outcome>(results.length);
  for (let index = 0; index < results.length; index++) {
    made[index] = outcomeOfRow(rows[results[index] as number] as Rows);
  }
  return made;
}

/** Joined with an undetermined one. */
function withoutMet(row: Rows): Rows {
  return row & unmetRow;
}

const withoutDisclosure = undetermined('upstream-undisclosed');

function requireOneEdition(test: Pick<CompiledTest, 'catalogue'>, disclosure: NormalisedDisclosure): void {
  if (test.catalogue === disclosure.catalogue) return;
  throw new TypeError(`a test of ${test.catalogue} does not read a disclosure of ${disclosure.catalogue}`);
}

function explainOn(view: DisclosureView, { program }: CompiledTest, trace: Trace): Finding {
  return explain(program, { view, trace, records: noRecords, row: 0 });
}

/** Two services of a chain may read one statement, which one of them inherits from the other. */
function withoutRepetition(evidence: readonly Evidence[]): readonly Evidence[] {
  const byPath = new Map<string, Evidence>();
  for (const each of evidence) if (!byPath.has(each.path)) byPath.set(each.path, each);
  return [...byPath.values()];
}
