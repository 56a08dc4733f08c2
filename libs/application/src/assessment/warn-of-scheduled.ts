// Early warning: what a release that is published but not yet in force will do to its readers' verdicts.
import { releaseInForce } from '@bunkai/disclosure';
import type { AssessedTests } from './assess-due-tests.js';
import type { AssessedRelease, AssessedService, FlippedTest, HeldTest } from './assessment-repository.js';
import type { KeptDocuments } from './kept-documents.js';
import { BATCH, type ReadBeforeAndAfter, recordFlips } from './record-flips.js';
import type { Readership } from './readership.js';
import { situationAt } from './situation-at.js';
import { type Situation, situationChange } from './situation.js';
import { SituationReadings } from './situation-readings.js';
import type { Telling } from './telling.js';

/**
 * Writes down whose verdicts `release` will flip, measured against what holds until it takes effect as far as is known now,
 * and gives what has to be told; null if that is nothing. Says nothing of a release that another will replace at that same
 * instant. Repeating it adds nothing.
 */
export async function warnOfScheduled(
  { documents, ...given }: Omit<AssessedTests, 'serviceId'> & { readonly documents: KeptDocuments },
  service: AssessedService,
  release: AssessedRelease,
  now: Date,
): Promise<Telling | null> {
  const at = release.effectiveFrom;
  if (releaseInForce(service.releases, at)?.id !== release.id) return null;
  const justBefore = new Date(at.getTime() - 1);
  const before = await situationAt(documents, service, justBefore, now);
  const then = await situationAt(documents, service, at, now);
  const eventIds = await recordWarnings({ ...given, serviceId: service.id }, before, then);
  if (eventIds.length === 0) return null;
  const about = { serviceId: service.id, kind: 'early-warning', releaseId: release.id } as const;
  return { ...about, occursAt: at, createdAt: now, eventIds, ofRelease: false };
}

async function recordWarnings(
  { assessments, tests, serviceId }: AssessedTests,
  before: Situation,
  then: Situation,
): Promise<readonly string[]> {
  const { touched } = situationChange(before, then);
  const touchedTests = await assessments.findTouchedTests(serviceId, then.at, touched);
  const readings = { before: new SituationReadings(before), after: new SituationReadings(then) };
  const flipped: FlippedTest[] = [];
  for (let start = 0; start < touchedTests.length; start += BATCH) {
    const batch = touchedTests.slice(start, start + BATCH);
    const held = await tests.find(batch.map(({ testHash }) => testHash));
    held.forEach((test, index) => {
      const by = batch[index];
      if (by && flips(test, by.readership, readings)) flipped.push({ ...by, stood: null });
    });
  }
  const cause = {
    kind: 'early-warning',
    releaseId: then.release?.id ?? null,
    occursAt: then.at,
    createdAt: then.assessedAt,
  } as const;
  return recordFlips(assessments, serviceId, cause, flipped, readings);
}

function flips(test: HeldTest, readership: Readership, { before, after }: ReadBeforeAndAfter): boolean {
  return before.of(readership).verify(test).outcome !== after.of(readership).verify(test).outcome;
}
