// Reminds of what comes near or has waited too long. Run again and again, by several workers: each reminder is written once.
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import {
  ATTESTATION_DAYS,
  DAY_MS,
  REVIEW_DAYS,
  REVIEW_MS,
  attestationReminders,
  reviewReminders,
} from './provider-reminders.js';
import type { ReminderRepository } from './reminder-repository.js';

/** Days after which somebody should have acknowledged that a mandatory requirement is no longer met. */
const ACKNOWLEDGEMENT_DAYS = 7;
/** Days before a release takes effect, the most first. */
const RELEASE_DAYS = [7, 1] as const;
/** Days before a waiver ends. */
const WAIVER_DAYS = [14, 3] as const;
/** What a written date may be off by, whatever its offset and whether it means the day's begin or end. */
const MARGIN_MS = 2 * DAY_MS;

export interface ReminderFailure {
  readonly what: string;
  readonly error: unknown;
}

export class SendReminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderRepository,
    private readonly clock: Clock,
  ) {}

  /** Each kind in a transaction of its own: one that fails holds the others up no longer than until it has. */
  async execute(): Promise<readonly ReminderFailure[]> {
    const now = this.clock.now();
    const kinds: Readonly<Record<string, () => Promise<void>>> = {
      acknowledgements: () => this.reminders.remindOfAcknowledgements(after(now, -ACKNOWLEDGEMENT_DAYS), now),
      releases: () => this.inStages(RELEASE_DAYS, now, 'remindOfReleases'),
      waivers: () => this.inStages(WAIVER_DAYS, now, 'remindOfWaivers'),
      attestations: () => this.ofAttestations(now),
      reviews: () => this.ofReviews(now),
    };
    const failures: ReminderFailure[] = [];
    for (const [what, remind] of Object.entries(kinds)) {
      try {
        await this.transactions.within(noTenant, async () => {
          if (await this.reminders.begin()) await remind();
        });
      } catch (error) {
        failures.push({ what, error });
      }
    }
    return failures;
  }

  /** Of what is nearer than the next stage, that stage reminds. */
  private async inStages(
    stages: readonly number[],
    now: Date,
    remind: 'remindOfReleases' | 'remindOfWaivers',
  ): Promise<void> {
    for (const [index, days] of stages.entries()) {
      const nearer = stages[index + 1] ?? 0;
      await this.reminders[remind](days, after(now, nearer), after(now, days), now);
    }
  }

  private async ofAttestations(now: Date): Promise<void> {
    const until = new Date(after(now, ATTESTATION_DAYS[0]).getTime() + MARGIN_MS);
    const from = new Date(now.getTime() - MARGIN_MS);
    const ends = await this.reminders.findAttestations(now, dayOf(from), dayOf(until));
    await this.reminders.remindProviders(attestationReminders(ends, now), now);
  }

  private async ofReviews(now: Date): Promise<void> {
    const until = new Date(after(now, REVIEW_DAYS).getTime() - REVIEW_MS + MARGIN_MS);
    const reviewed = await this.reminders.findReviewed(now, dayOf(until));
    await this.reminders.remindProviders(reviewReminders(reviewed, now), now);
  }
}

function after(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
