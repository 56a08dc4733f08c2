// Writes down what flips for the readerships of a service: an event for each of them, with the flips of its forms.
import type { AssessmentRepository, FlippedTest, HeldByReader } from './assessment-repository.js';
import { byReadership, inParts, keyOfReadership } from './by-readership.js';
import { flipOfForm } from './flip-of-form.js';
import type { SituationReadings } from './situation-readings.js';
import type { ChangeEvent } from './telling.js';

/** Tests that are worked on at once: what is held may be more than should be in memory together. */
export const BATCH = 5_000;

export interface ReadBeforeAndAfter {
  readonly before: SituationReadings;
  readonly after: SituationReadings;
}

/** Gives the ids of the events. Repeating it adds nothing. */
export async function recordFlips(
  assessments: Pick<AssessmentRepository, 'findForms' | 'recordEvents'>,
  serviceId: string,
  cause: Omit<ChangeEvent, 'readership' | 'flips'>,
  flipped: readonly FlippedTest[],
  { before, after }: ReadBeforeAndAfter,
): Promise<readonly string[]> {
  const eventIds: string[] = [];
  for (const part of inParts(flipped, BATCH)) {
    const stood = new Map(part.map((test) => [keyOfTest(test), test.stood]));
    const events = byReadership(await assessments.findForms(serviceId, part)).map(({ readership, held }) => {
      const read = [before.of(readership), after.of(readership)] as const;
      const flips = held.map((form) => flipOfForm(form, stood.get(keyOfTest(form)) ?? null, ...read));
      return { ...cause, readership, flips };
    });
    eventIds.push(...(await assessments.recordEvents(events)));
  }
  return eventIds;
}

const keyOfTest = ({ readership, testHash }: HeldByReader) => `${testHash} ${keyOfReadership(readership)}`;
