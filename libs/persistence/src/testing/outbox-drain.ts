// Works an outbox off as the worker does, without a queue: for tests and benches that want to know what each entry cost.
import {
  AssessService,
  type OutboxHandlers,
  ProcessOutboxEntry,
  TellSubscribers,
  TellSubscription,
  noTenant,
} from '@bunkai/application';
import { systemClock } from '@bunkai/kernel';
import type { DataSource } from 'typeorm';
import { TypeormSubscriptionAlerts } from '../alert/typeorm-subscription-alerts.js';
import { TypeormAssessmentRepository } from '../assessment/typeorm-assessment.repository.js';
import { TypeormTellings } from '../assessment/typeorm-tellings.js';
import { createDataSource } from '../connection/create-data-source.js';
import { TypeormOutbox, TypeormOutboxLedger } from '../outbox/typeorm-outbox.js';
import { PostgresTransactions } from '../transaction/postgres-transactions.js';

export interface DrainedEntry {
  readonly topic: string;
  readonly ms: number;
}

export class OutboxDrain {
  private readonly ledger = new TypeormOutboxLedger();
  private readonly transactions: PostgresTransactions;
  private drained: DrainedEntry[] = [];
  private readonly process: ProcessOutboxEntry;

  private constructor(private readonly dataSource: DataSource) {
    this.transactions = new PostgresTransactions(dataSource, { statementTimeoutMs: 15 * 60_000 });
    this.process = new ProcessOutboxEntry(this.transactions, this.ledger, systemClock, handlers(), {
      done: ({ topic }, ms) => void this.drained.push({ topic, ms }),
      failed: () => undefined,
    });
  }

  /** Connects as bunkai_worker. */
  static async open(workerUrl: string): Promise<OutboxDrain> {
    return new OutboxDrain(
      await createDataSource(workerUrl, { applicationName: 'bunkai-bench', poolSize: 2 }).initialize(),
    );
  }

  /**
   * Processes what is due, and what that orders, until nothing is due; gives the entries in their order. With `most`, no more
   * entries than that.
   */
  async drain(most = Infinity): Promise<readonly DrainedEntry[]> {
    this.drained = [];
    for (;;) {
      const due = await this.transactions.within(noTenant, () => this.ledger.findDue(new Date(), 100));
      if (due.length === 0) return this.drained;
      for (const id of due) {
        if (this.drained.length >= most) return this.drained;
        await this.process.execute(id);
      }
    }
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}

function handlers(): OutboxHandlers {
  const assess = new AssessService(new TypeormAssessmentRepository(), new TypeormOutbox(), systemClock);
  const tellSubscribers = new TellSubscribers(new TypeormTellings(), new TypeormOutbox());
  const tell = new TellSubscription(new TypeormSubscriptionAlerts(), systemClock);
  const known: Partial<OutboxHandlers> = {
    'assess-service': async ({ payload }) => {
      const assessed = await assess.execute(payload);
      if (!assessed.ok) throw new Error('the service to be assessed is not there');
    },
    'tell-subscribers': ({ payload }) => tellSubscribers.execute(payload),
    'tell-subscription': ({ payload }) => tell.execute(payload),
  };
  return known as OutboxHandlers;
}
