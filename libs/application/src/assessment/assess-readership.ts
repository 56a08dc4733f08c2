// One readership of one service at one instant: evaluates what may have changed, records it, and alerts on flips.
import { parseInstant } from '@bunkai/disclosure';
import type { Verdict } from '@bunkai/requirement';
import { type ServiceReading, readService } from '../verification/service-reading.js';
import type {
  AssessmentRepository,
  DueTest,
  HeldTest,
  NewVerdict,
  OpenVerdict,
  Readership,
} from './assessment-repository.js';
import { flipForms } from './flip-forms.js';
import type { KeptTests } from './kept-tests.js';
import type { Situation, SituationChange } from './situation.js';

const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');
/** Tests that are worked on at once: what a readership holds may be more than should be in memory together. */
export const BATCH = 5_000;

export interface AssessedReadership {
  readonly assessments: AssessmentRepository;
  readonly tests: KeptTests;
  readonly readership: Readership;
}

export interface ReadershipReport {
  /** How many distinct tests changed their outcome. A first verdict is no flip. */
  readonly flips: number;
  /** What the flips were written down as. */
  readonly eventId: string | null;
}

const unchanged: ReadershipReport = { flips: 0, eventId: null };

/** Assesses one readership, and writes down what flipped. */
export async function assessReadership(
  given: AssessedReadership,
  before: Situation | null,
  situation: Situation,
  change: SituationChange,
): Promise<ReadershipReport> {
  const { assessments, readership } = given;
  const due = await assessments.findDueTests(readership, situation.at, change.touched);
  if (due.length === 0) return unchanged;
  const reading = readSituation(readership, situation);
  const flipped: DueTest[] = [];
  for (let start = 0; start < due.length; start += BATCH) {
    flipped.push(...(await assessTests(given, due.slice(start, start + BATCH), reading, situation)));
  }
  if (flipped.length === 0 || !before) return unchanged;
  const eventId = await assessments.recordEvent({
    kind: 'verdicts-flipped',
    readership,
    releaseId: change.release ? (situation.cause?.id ?? null) : null,
    occursAt: situation.at,
    flips: flipForms(
      await assessments.findForms(
        readership,
        flipped.map(({ testHash }) => testHash),
      ),
      new Map(flipped.flatMap(({ testHash, open }) => (open ? [[testHash, open] as const] : []))),
      readSituation(readership, before),
      reading,
    ),
    createdAt: situation.assessedAt,
  });
  return { flips: flipped.length, eventId };
}

/** Records what changed; gives the tests whose outcome flipped. */
async function assessTests(
  { assessments, tests, readership }: AssessedReadership,
  due: readonly DueTest[],
  reading: ServiceReading,
  situation: Situation,
): Promise<readonly DueTest[]> {
  const held = await tests.find(due.map(({ testHash }) => testHash));
  const found = due.map((test, index) => ({ ...test, verdict: verdictOf(reading, held[index], situation) }));
  const changed = found.filter(({ open, verdict }) => differs(open, verdict));
  if (changed.length > 0) {
    await assessments.recordVerdicts(
      readership,
      situation.at,
      changed.map(({ verdict }) => verdict),
    );
  }
  const begun = due.filter((test) => test.begun).map(({ testHash }) => testHash);
  if (begun.length > 0) await assessments.markAssessed(readership, situation.at, begun);
  return changed.filter(({ open, verdict }) => open !== null && open.outcome !== verdict.outcome);
}

/** The service as this readership reads it in `situation`. */
export function readSituation(readership: Readership, situation: Situation): ServiceReading {
  return readService({
    document: situation.document,
    upstream: situation.upstream.documents,
    variant: readership.variant,
    readerClass: readership.readerClass,
    at: situation.at,
  });
}

/** What stands is left as it is: that another release says the same is no change. */
function differs(open: OpenVerdict | null, verdict: NewVerdict): boolean {
  return (
    open?.outcome !== verdict.outcome ||
    open.reason !== verdict.reason ||
    open.validUntil?.getTime() !== verdict.validUntil?.getTime()
  );
}

function verdictOf(reading: ServiceReading, test: HeldTest | undefined, situation: Situation): NewVerdict {
  if (!test) throw new Error('a test is due that was not found');
  const verdict: Verdict = reading.verify(test);
  return {
    testHash: test.hash,
    outcome: verdict.outcome,
    reason: verdict.reason ?? null,
    validUntil: instantOf(verdict.validUntil),
    releaseId: situation.release?.id ?? null,
  };
}

/** Rounded up to the millisecond, as instants are stored: before that, nothing has changed. After the year 9999 is never. */
function instantOf(validUntil: string | undefined): Date | null {
  const nanoseconds = validUntil === undefined ? undefined : parseInstant(validUntil);
  if (nanoseconds === undefined) return null;
  const milliseconds = Number((nanoseconds + 999_999n) / 1_000_000n);
  return milliseconds > lastInstant ? null : new Date(milliseconds);
}
