// Early warning: what a release that is published but not yet in force will do to its readers' verdicts.
import { releaseInForce } from '@bunkai/disclosure';
import type { AssessedRelease, AssessedService, AssessmentRepository } from './assessment-repository.js';
import { type AssessedReadership, BATCH, readSituation } from './assess-readership.js';
import { flipForms } from './flip-forms.js';
import type { KeptTests } from './kept-tests.js';
import { situationAt } from './situation-at.js';
import { type Situation, type SituationChange, situationChange } from './situation.js';

/**
 * Warns every reader whose verdicts `release` will flip, measured against what holds until it takes effect as far as is known
 * now. Says nothing of a release that another will replace at that same instant. Repeating it adds nothing.
 */
export async function warnOfScheduled(
  { assessments, tests }: { readonly assessments: AssessmentRepository; readonly tests: KeptTests },
  service: AssessedService,
  release: AssessedRelease,
  now: Date,
): Promise<void> {
  const at = release.effectiveFrom;
  if (releaseInForce(service.releases, at)?.id !== release.id) return;
  const justBefore = new Date(at.getTime() - 1);
  const before = await situationAt(assessments, service, justBefore, now);
  const then = await situationAt(assessments, service, at, now);
  const change = situationChange(before, then);
  for (const readership of await assessments.findReaderships(service.id)) {
    await warnReadership({ assessments, tests, readership }, before, then, change);
  }
}

async function warnReadership(
  { assessments, tests, readership }: AssessedReadership,
  before: Situation,
  then: Situation,
  change: SituationChange,
): Promise<void> {
  const touched = await assessments.findTouchedTests(readership, then.at, change.touched);
  if (touched.length === 0) return;
  const [was, is] = [readSituation(readership, before), readSituation(readership, then)];
  const flipped: string[] = [];
  for (let start = 0; start < touched.length; start += BATCH) {
    for (const test of await tests.find(touched.slice(start, start + BATCH))) {
      if (was.verify(test).outcome !== is.verify(test).outcome) flipped.push(test.hash);
    }
  }
  if (flipped.length === 0) return;
  await assessments.alertFlips({
    kind: 'early-warning',
    readership,
    releaseId: then.release?.id ?? null,
    occursAt: then.at,
    flips: flipForms(await assessments.findForms(readership, flipped), new Map(), was, is),
    createdAt: then.assessedAt,
  });
}
