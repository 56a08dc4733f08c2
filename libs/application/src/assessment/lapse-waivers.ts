// A waiver holds for the evidence it was given on and until its date; after that the requirement is unmet again.
import { readSituation } from './assess-readership.js';
import { evidenceHash } from '../verification/evidence-hash.js';
import type { ServiceReading } from '../verification/service-reading.js';
import type { AssessmentRepository } from './assessment-repository.js';
import type { Situation } from './situation.js';

/** Ends the service's waivers whose date has come, or whose requirement now rests on other evidence. */
export async function lapseWaivers(
  assessments: AssessmentRepository,
  serviceId: string,
  situation: Situation,
): Promise<void> {
  const readings = new Map<string, ServiceReading>();
  for (const waiver of await assessments.findActiveWaivers(serviceId)) {
    if (waiver.expiresAt <= situation.at) {
      await assessments.lapseWaiver(waiver.id, 'expired', situation.at);
      continue;
    }
    const { variant, readerClass } = waiver.readership;
    const key = `${readerClass} ${variant}`;
    const reading = readings.get(key) ?? readSituation(waiver.readership, situation);
    readings.set(key, reading);
    if (evidenceHash(reading.verify(waiver)) !== waiver.evidenceHash) {
      await assessments.lapseWaiver(waiver.id, 'evidence-changed', situation.at);
    }
  }
}
