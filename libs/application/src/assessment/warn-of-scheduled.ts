// Early warning: what a release that is published but not yet in force will do to its readers' verdicts.
import { releaseInForce } from '@bunkai/disclosure';
import type { AssessedRelease, AssessedService, AssessmentRepository } from './assessment-repository.js';
import { type AssessedReadership, BATCH, readSituation } from './assess-readership.js';
import { flipForms } from './flip-forms.js';
import type { KeptTests } from './kept-tests.js';
import { situationAt } from './situation-at.js';
import type { Telling } from './telling.js';
import { type Situation, type SituationChange, situationChange } from './situation.js';

/**
 * Writes down whose verdicts `release` will flip, measured against what holds until it takes effect as far as is known now,
 * and gives what has to be told; null if that is nothing. Says nothing of a release that another will replace at that same
 * instant. Repeating it adds nothing.
 */
export async function warnOfScheduled(
  { assessments, tests }: { readonly assessments: AssessmentRepository; readonly tests: KeptTests },
  service: AssessedService,
  release: AssessedRelease,
  now: Date,
): Promise<Telling | null> {
  const at = release.effectiveFrom;
  if (releaseInForce(service.releases, at)?.id !== release.id) return null;
  const justBefore = new Date(at.getTime() - 1);
  const before = await situationAt(assessments, service, justBefore, now);
  const then = await situationAt(assessments, service, at, now);
  const change = situationChange(before, then);
  const eventIds: string[] = [];
  for (const readership of await assessments.findReaderships(service.id)) {
    const eventId = await warnReadership({ assessments, tests, readership }, before, then, change);
    if (eventId) eventIds.push(eventId);
  }
  if (eventIds.length === 0) return null;
  const about = { serviceId: service.id, kind: 'early-warning', releaseId: release.id } as const;
  return { ...about, occursAt: at, createdAt: now, eventIds, ofRelease: false };
}

async function warnReadership(
  { assessments, tests, readership }: AssessedReadership,
  before: Situation,
  then: Situation,
  change: SituationChange,
): Promise<string | null> {
  const touched = await assessments.findTouchedTests(readership, then.at, change.touched);
  if (touched.length === 0) return null;
  const [was, is] = [readSituation(readership, before), readSituation(readership, then)];
  const flipped: string[] = [];
  for (let start = 0; start < touched.length; start += BATCH) {
    for (const test of await tests.find(touched.slice(start, start + BATCH))) {
      if (was.verify(test).outcome !== is.verify(test).outcome) flipped.push(test.hash);
    }
  }
  if (flipped.length === 0) return null;
  return assessments.recordEvent({
    kind: 'early-warning',
    readership,
    releaseId: then.release?.id ?? null,
    occursAt: then.at,
    flips: flipForms(await assessments.findForms(readership, flipped), new Map(), was, is),
    createdAt: then.assessedAt,
  });
}
