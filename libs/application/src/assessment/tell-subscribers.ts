// Subscribers are told in the transaction of the assessment while they are few, else by jobs, each ordering the next.
import type { Outbox, TellSubscribersPayload } from '../outbox/outbox.js';
import type { Telling, Tellings } from './telling.js';

export interface TellingLimits {
  /** Subscriptions of a service that are told with the assessment itself; measured, see docs/adr/0013. */
  readonly withAssessment: number;
  /** Subscriptions that one job goes through. */
  readonly byJob: number;
}

export const tellingLimits: TellingLimits = { withAssessment: 1_000, byJob: 10_000 };

/** Tells the subscribers, or orders that they be told. For the transaction in which the events were written. */
export async function tellOrOrder(
  tellings: Tellings,
  outbox: Outbox,
  telling: Telling,
  { withAssessment }: TellingLimits,
): Promise<void> {
  if (telling.eventIds.length === 0 && !telling.ofRelease) return;
  if (await tellings.hasMoreSubscribers(telling.serviceId, withAssessment)) {
    await order(outbox, telling, null);
    return;
  }
  await tellings.tell(telling, { after: null, most: withAssessment, asOf: 'now' });
}

/** Does one job of a telling. Must run within a transaction; repeating it adds nothing. */
export class TellSubscribers {
  constructor(
    private readonly tellings: Pick<Tellings, 'tell' | 'markTold'>,
    private readonly outbox: Outbox,
    private readonly limits: TellingLimits = tellingLimits,
  ) {}

  async execute({ after, ...payload }: TellSubscribersPayload): Promise<void> {
    const telling: Telling = {
      ...payload,
      occursAt: new Date(payload.occursAt),
      createdAt: new Date(payload.createdAt),
    };
    const last = await this.tellings.tell(telling, { after, most: this.limits.byJob, asOf: 'event' });
    if (last !== null) await order(this.outbox, telling, last);
    else if (telling.ofRelease) await this.tellings.markTold(telling);
  }
}

async function order(outbox: Outbox, telling: Telling, after: string | null): Promise<void> {
  const { serviceId, kind, releaseId, createdAt } = telling;
  const occursAt = telling.occursAt.toISOString();
  await outbox.add({
    topic: 'tell-subscribers',
    payload: { ...telling, occursAt, createdAt: createdAt.toISOString(), after },
    dedupeKey: `tell:${serviceId}:${kind}:${releaseId ?? 'time'}:${occursAt}:${createdAt.toISOString()}:${after ?? 'all'}`,
    dueAt: createdAt,
  });
}
