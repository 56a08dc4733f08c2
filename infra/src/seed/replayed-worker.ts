// The worker of the replay: processes what is due, each entry at the instant at which it came due.
import {
  AssessService,
  ProcessOutboxEntry,
  TellObjection,
  TellQuestion,
  TellSubscribers,
  TellSubscription,
  type Transactions,
  noTenant,
} from '@bunkai/application';
import type { Clock } from '@bunkai/kernel';
import {
  TypeormAssessmentRepository,
  TypeormOutbox,
  TypeormOutboxLedger,
  TypeormObjectionAlerts,
  TypeormQuestionAlerts,
  TypeormSubscriptionAlerts,
  TypeormTellings,
  currentManager,
} from '@bunkai/persistence';

export type ReplayClock = Clock & { set(instant: Date): void };

export class ReplayedWorker {
  readonly #process: ProcessOutboxEntry;

  /** `transactions` are those of the worker's role. */
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: ReplayClock,
  ) {
    const assess = new AssessService(new TypeormAssessmentRepository(), new TypeormOutbox(), clock);
    const tellSubscribers = new TellSubscribers(new TypeormTellings(), new TypeormOutbox());
    const tell = new TellSubscription(new TypeormSubscriptionAlerts(), clock);
    const tellQuestion = new TellQuestion(new TypeormQuestionAlerts(), clock);
    const tellObjection = new TellObjection(new TypeormObjectionAlerts(), clock);
    this.#process = new ProcessOutboxEntry(transactions, new UnforgivingLedger(), clock, {
      'assess-service': async ({ payload }) => void (await assess.execute(payload)),
      'tell-subscribers': ({ payload }) => tellSubscribers.execute(payload),
      'tell-subscription': ({ payload }) => tell.execute(payload),
      'tell-question': ({ payload }) => tellQuestion.execute(payload),
      'tell-objection': ({ payload }) => tellObjection.execute(payload),
      'work-import': () => Promise.reject(new Error('nobody imports in the replayed world')),
    });
  }

  /** Processes every entry due until `instant`, and leaves the clock there. Rejects when one fails, or when the signal aborts. */
  async workUntil(instant: Date, signal: AbortSignal): Promise<void> {
    for (let next = await this.#nextDue(instant); next; next = await this.#nextDue(instant)) {
      signal.throwIfAborted();
      this.clock.set(next.dueAt);
      await this.#process.execute(next.id);
    }
    this.clock.set(instant);
  }

  #nextDue(until: Date): Promise<{ readonly id: string; readonly dueAt: Date } | undefined> {
    return this.transactions.within(noTenant, async () => {
      const [entry] = await currentManager().query<{ id: string; dueAt: Date }[]>(
        `SELECT id, due_at AS "dueAt" FROM outbox
          WHERE due_at <= $1 AND done_at IS NULL AND failed_at IS NULL ORDER BY due_at, id LIMIT 1`,
        [until],
      );
      return entry;
    });
  }
}

/** A failure ends the replay: what failed stays due when it was, for the next replay. */
class UnforgivingLedger extends TypeormOutboxLedger {
  override recordFailure(): Promise<void> {
    return Promise.resolve();
  }
}
