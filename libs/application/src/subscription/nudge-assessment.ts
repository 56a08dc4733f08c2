// A subscription changed: whoever shares its readership has other tests to be assessed, or nobody has.
import type { AssessServicePayload, Outbox } from '../outbox/outbox.js';

/** Orders the assessment of the service in the transaction at hand. `key` names the change, so that it is ordered once. */
export async function nudgeAssessment(
  outbox: Outbox,
  serviceId: string,
  cause: AssessServicePayload['cause'],
  key: string,
  at: Date,
): Promise<void> {
  await outbox.add({
    topic: 'assess-service',
    payload: { serviceId, cause },
    dedupeKey: `${cause}:${key}`,
    dueAt: at,
  });
}
