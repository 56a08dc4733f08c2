// All readerships of one service at one instant: evaluates what may have changed, records it, and writes down what flipped.
import { parseInstant } from '@bunkai/disclosure';
import type {
  AssessmentRepository,
  DueTest,
  FlippedTest,
  HeldTest,
  NewVerdict,
  OpenVerdict,
  VerdictChange,
} from './assessment-repository.js';
import type { KeptTests } from './kept-tests.js';
import { BATCH, recordFlips } from './record-flips.js';
import { SituationReadings } from './situation-readings.js';
import type { Situation, SituationChange } from './situation.js';

const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

export interface AssessedTests {
  readonly assessments: AssessmentRepository;
  readonly tests: KeptTests;
  readonly serviceId: string;
}

export interface DueTestsReport {
  /** How many tests changed their outcome, counted by readership. A first verdict is no flip. */
  readonly flips: number;
  /** What the flips were written down as, by readership. */
  readonly eventIds: readonly string[];
}

/** Assesses what is due, whoever holds it. */
export async function assessDueTests(
  given: AssessedTests,
  before: Situation | null,
  situation: Situation,
  change: SituationChange,
): Promise<DueTestsReport> {
  const { assessments, serviceId } = given;
  const due = await assessments.findDueTests(serviceId, situation.at, change.touched);
  const after = new SituationReadings(situation);
  const flipped: FlippedTest[] = [];
  for (let start = 0; start < due.length; start += BATCH) {
    flipped.push(...(await assessTests(given, due.slice(start, start + BATCH), after)));
  }
  if (flipped.length === 0 || !before) return { flips: 0, eventIds: [] };
  const cause = {
    kind: 'verdicts-flipped',
    releaseId: change.release ? (situation.cause?.id ?? null) : null,
    occursAt: situation.at,
    createdAt: situation.assessedAt,
  } as const;
  const readings = { before: new SituationReadings(before), after };
  return {
    flips: flipped.length,
    eventIds: await recordFlips(assessments, serviceId, cause, flipped, readings),
  };
}

/** Records what changed; gives the tests whose outcome flipped. */
async function assessTests(
  { assessments, tests, serviceId }: AssessedTests,
  due: readonly DueTest[],
  readings: SituationReadings,
): Promise<readonly FlippedTest[]> {
  const { at } = readings.situation;
  const held = await tests.find(due.map(({ testHash }) => testHash));
  const changed: VerdictChange[] = [];
  due.forEach((test, index) => {
    const verdict = verdictOf(test, held[index], readings);
    if (differs(test.open, verdict)) changed.push({ verdict, open: test.open });
  });
  if (changed.length > 0) await assessments.recordVerdicts(serviceId, at, changed);
  const begun = due.filter((test) => test.begun);
  if (begun.length > 0) await assessments.markAssessed(serviceId, at, begun);
  return changed.flatMap(({ open, verdict: { readership, testHash, outcome } }) =>
    open !== null && open.outcome !== outcome ? [{ readership, testHash, stood: open.outcome }] : [],
  );
}

/** What stands is left as it is: that another release says the same is no change. */
function differs(open: OpenVerdict | null, verdict: NewVerdict): boolean {
  return (
    open?.outcome !== verdict.outcome ||
    open.reason !== verdict.reason ||
    open.validUntil?.getTime() !== verdict.validUntil?.getTime()
  );
}

function verdictOf(
  { readership, testHash }: DueTest,
  test: HeldTest | undefined,
  readings: SituationReadings,
): NewVerdict {
  if (!test) throw new Error('a test is due that was not found');
  const { outcome, reason, validUntil } = readings.of(readership).verify(test);
  return {
    readership,
    testHash,
    outcome,
    reason: reason ?? null,
    validUntil: instantOf(validUntil),
    releaseId: readings.situation.release?.id ?? null,
  };
}

/** Rounded up to the millisecond, as instants are stored: before that, nothing has changed. After the year 9999 is never. */
function instantOf(validUntil: string | undefined): Date | null {
  const nanoseconds = validUntil === undefined ? undefined : parseInstant(validUntil);
  if (nanoseconds === undefined) return null;
  const milliseconds = Number((nanoseconds + 999_999n) / 1_000_000n);
  return milliseconds > lastInstant ? null : new Date(milliseconds);
}
