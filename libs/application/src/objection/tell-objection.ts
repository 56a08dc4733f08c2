// Tells the provider that a customer objects.
import type { Clock } from '@bunkai/kernel';
import type { TellObjectionPayload } from '../outbox/outbox.js';
import type { ObjectionAlerts } from './objection-alerts.js';

export class TellObjection {
  constructor(
    private readonly alerts: ObjectionAlerts,
    private readonly clock: Clock,
  ) {}

  /** Must run within a transaction; repeating it changes nothing. */
  execute({ objectionId }: TellObjectionPayload): Promise<void> {
    return this.alerts.tellRaised(objectionId, this.clock.now());
  }
}
