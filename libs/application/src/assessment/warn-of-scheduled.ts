// Early warning: what a release that is published but not yet in force will do to its readers' verdicts.
import { readSituation } from './assess-readership.js';
import type {
  AssessedRelease,
  AssessedService,
  AssessmentRepository,
  Readership,
} from './assessment-repository.js';
import { flipForms } from './flip-forms.js';
import { gatherUpstream } from './gather-upstream.js';
import type { Situation } from './situation.js';

/** Warns every reader whose verdicts `release` will flip, measured against what holds now. Repeating it adds nothing. */
export async function warnOfScheduled(
  assessments: AssessmentRepository,
  service: AssessedService,
  release: AssessedRelease,
  now: Situation,
): Promise<void> {
  const at = release.effectiveFrom;
  const document = await assessments.findDocument(release.id);
  const upstream = await gatherUpstream(assessments, service.key, document, at);
  const then: Situation = { at, assessedAt: now.assessedAt, release, document, upstream };
  for (const readership of await assessments.findReaderships(service.id)) {
    await warnReadership(assessments, readership, now, then);
  }
}

async function warnReadership(
  assessments: AssessmentRepository,
  readership: Readership,
  now: Situation,
  then: Situation,
): Promise<void> {
  const open = new Map(
    (await assessments.findOpenVerdicts(readership)).map((verdict) => [verdict.testHash, verdict]),
  );
  const reading = readSituation(readership, then);
  const flipped = (await assessments.findHeldTests(readership)).filter((test) => {
    const standing = open.get(test.hash);
    return standing !== undefined && standing.outcome !== reading.verify(test).outcome;
  });
  if (flipped.length === 0) return;
  const forms = await assessments.findForms(
    readership,
    flipped.map((test) => test.hash),
  );
  await assessments.alertFlips({
    kind: 'early-warning',
    readership,
    releaseId: then.release?.id ?? null,
    occursAt: then.at,
    flips: flipForms(forms, open, readSituation(readership, now), reading),
    createdAt: now.assessedAt,
  });
}
