// A waiver holds for the evidence it was given on and until its date; after that the requirement is unmet again.
import { evidenceHash } from '../verification/evidence-hash.js';
import type { AssessmentRepository } from './assessment-repository.js';
import type { Situation } from './situation.js';
import { SituationReadings } from './situation-readings.js';

/** Ends the service's waivers whose date has come, or whose requirement now rests on other evidence. */
export async function lapseWaivers(
  assessments: AssessmentRepository,
  serviceId: string,
  situation: Situation,
): Promise<void> {
  const readings = new SituationReadings(situation);
  for (const waiver of await assessments.findActiveWaivers(serviceId)) {
    if (waiver.expiresAt <= situation.at) {
      await assessments.lapseWaiver(waiver.id, 'expired', situation.at);
      continue;
    }
    if (evidenceHash(readings.of(waiver.readership).verify(waiver)) !== waiver.evidenceHash) {
      await assessments.lapseWaiver(waiver.id, 'evidence-changed', situation.at);
    }
  }
}
