// The inbox of customers of the world as the application reads it: what a reader who looks finds there.
import { TypeormAlertRepository } from '@bunkai/persistence';
import type { TestStage } from '@bunkai/persistence/testing';
import { millisecondsOf } from '../harness-rounds.js';

export interface Reader {
  readonly organisationId: string;
  readonly subscriptionId: string;
}

const page = { after: null, unseenOnly: false, unacknowledgedOnly: false, serviceKey: null };

export class ReaderInbox {
  private readonly alerts = new TypeormAlertRepository();

  constructor(
    private readonly stage: TestStage,
    private readonly accountId: string,
  ) {}

  /** The alerts of a subscription, `<release> <kind> <flips>` each, sorted; `most` and ten at most of the organisation's are looked at. */
  async read({ organisationId, subscriptionId }: Reader, most: number): Promise<readonly string[]> {
    return this.stage.asApp.within({ organisationId, accountId: this.accountId }, async () => {
      const inbox = await this.alerts.findInbox({ ...page, limit: most + 10 });
      const own = inbox.filter((alert) => alert.subscriptionId === subscriptionId);
      const flips = await this.alerts.findFlips(own.map(({ id }) => id));
      return own
        .map(({ id, releaseId, kind }) => {
          const told = flips
            .filter(({ alertId }) => alertId === id)
            .map((flip) => `${flip.requirementId} ${flip.outcomeBefore} ${flip.outcomeAfter}`);
          return `${releaseId ?? ''} ${kind} ${told.toSorted().join()}`;
        })
        .toSorted();
    });
  }

  /** How long counting what is new takes, in milliseconds: every page does that. */
  async look({ organisationId }: Reader): Promise<number> {
    return millisecondsOf(() =>
      this.stage.asApp.within({ organisationId, accountId: this.accountId }, () => this.alerts.countUnseen()),
    );
  }
}
