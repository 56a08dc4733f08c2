// One readership of one service at one instant: evaluates what may have changed, records it, and alerts on flips.
import { parseInstant } from '@bunkai/disclosure';
import type { Verdict } from '@bunkai/requirement';
import { type ServiceReading, readService } from '../verification/service-reading.js';
import type {
  AssessmentRepository,
  HeldTest,
  NewVerdict,
  OpenVerdict,
  Readership,
} from './assessment-repository.js';
import { flipForms } from './flip-forms.js';
import type { Situation, SituationChange } from './situation.js';

const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

/** Assesses one readership; gives the number of distinct tests whose outcome flipped. A first verdict is no flip. */
export async function assessReadership(
  assessments: AssessmentRepository,
  readership: Readership,
  before: Situation | null,
  situation: Situation,
  change: SituationChange,
): Promise<number> {
  const open = new Map(
    (await assessments.findOpenVerdicts(readership)).map((verdict) => [verdict.testHash, verdict]),
  );
  const due = (await assessments.findHeldTests(readership, situation.at)).filter((test) =>
    isDue(test, open, situation.at, change),
  );
  if (due.length === 0) return 0;
  const reading = readSituation(readership, situation);
  const verdicts = due.map((test) => toNewVerdict(test, reading.verify(test), situation));
  await assessments.recordVerdicts(readership, situation.at, verdicts);

  const flipped = verdicts.filter((verdict) => {
    const previous = open.get(verdict.testHash);
    return previous !== undefined && previous.outcome !== verdict.outcome;
  });
  if (flipped.length === 0 || !before) return 0;
  const forms = await assessments.findForms(
    readership,
    flipped.map((verdict) => verdict.testHash),
  );
  await assessments.alertFlips({
    kind: 'verdicts-flipped',
    readership,
    releaseId: change.release ? (situation.cause?.id ?? null) : null,
    occursAt: situation.at,
    flips: flipForms(forms, open, readSituation(readership, before), reading),
    createdAt: situation.assessedAt,
  });
  return flipped.length;
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

function isDue(
  test: HeldTest,
  open: ReadonlyMap<string, OpenVerdict>,
  at: Date,
  change: SituationChange,
): boolean {
  const verdict = open.get(test.hash);
  if (!verdict) return true;
  if (verdict.validUntil && verdict.validUntil <= at) return true;
  return change.touches(test.paths);
}

function toNewVerdict(test: HeldTest, verdict: Verdict, situation: Situation): NewVerdict {
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
