// Early warning: what a release that is published but not yet in force will do to its readers' verdicts.
import { releaseInForce } from '@bunkai/disclosure';
import { readSituation } from './assess-readership.js';
import type {
  AssessedRelease,
  AssessedService,
  AssessmentRepository,
  Readership,
} from './assessment-repository.js';
import { flipForms } from './flip-forms.js';
import { situationAt } from './situation-at.js';
import { type Situation, type SituationChange, situationChange } from './situation.js';

/**
 * Warns every reader whose verdicts `release` will flip, measured against what holds until it takes effect as far as is known
 * now. Says nothing of a release that another will replace at that same instant. Repeating it adds nothing.
 */
export async function warnOfScheduled(
  assessments: AssessmentRepository,
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
  for (const readership of await assessments.findReaderships(service.id, at)) {
    await warnReadership(assessments, readership, before, then, change);
  }
}

async function warnReadership(
  assessments: AssessmentRepository,
  readership: Readership,
  before: Situation,
  then: Situation,
  change: SituationChange,
): Promise<void> {
  const held = await assessments.findHeldTests(readership, then.at);
  const touched = held.filter(({ paths }) => change.touches(paths));
  if (touched.length === 0) return;
  const [was, is] = [readSituation(readership, before), readSituation(readership, then)];
  const flipped = touched.filter((test) => was.verify(test).outcome !== is.verify(test).outcome);
  if (flipped.length === 0) return;
  const hashes = flipped.map((test) => test.hash);
  await assessments.alertFlips({
    kind: 'early-warning',
    readership,
    releaseId: then.release?.id ?? null,
    occursAt: then.at,
    flips: flipForms(await assessments.findForms(readership, hashes), new Map(), was, is),
    createdAt: then.assessedAt,
  });
}
