// Replays the demo world's history through the platform's use cases. What happened already is found and left as it is, so
// that a replay which was interrupted anywhere is taken up again by the next.
import { acceptNdaTerms, acceptSubscription, waive } from './consent-steps.js';
import { subscribe, writeProfile } from './customer-steps.js';
import { foundOrganisation, joinOrganisation } from './people-steps.js';
import { enterService, publish } from './provider-steps.js';
import type { Stage } from './stage.js';
import { type Step, timelineOf } from './timeline.js';

export interface ReplayOptions {
  /** The present: what the world says of later instants is left out. */
  readonly until: Date;
  /** Stops the replay between two steps. */
  readonly signal: AbortSignal;
  /** Told of each step before it is taken. */
  readonly onStep?: (step: Step) => void;
}

/** Rejects with the signal's reason when it aborts. */
export async function replay(stage: Stage, { until, signal, onStep }: ReplayOptions): Promise<void> {
  for (const step of timelineOf(stage.world.index)) {
    if (step.at > until) break;
    await stage.worker.workUntil(step.at, signal);
    signal.throwIfAborted();
    onStep?.(step);
    await take(stage, step);
    await stage.worker.workUntil(step.at, signal);
  }
  await stage.worker.workUntil(until, signal);
}

function take(stage: Stage, step: Step): Promise<void> {
  switch (step.kind) {
    case 'organisation':
      return foundOrganisation(stage, step.organisation, step.founder);
    case 'member':
      return joinOrganisation(stage, step.account, step.owner);
    case 'service':
      return enterService(stage, step.service);
    case 'profile':
      return writeProfile(stage, step.profile);
    case 'release':
      return publish(stage, step.release, step.number);
    case 'subscription':
      return subscribe(stage, step.subscription);
    case 'acceptance':
      return acceptSubscription(stage, step.subscription);
    case 'nda':
      return acceptNdaTerms(stage, step.subscription);
    case 'waiver':
      return waive(stage, step.waiver);
  }
}
