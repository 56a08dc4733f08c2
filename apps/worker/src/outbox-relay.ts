// Feeds the queue from the outbox: at once when an entry is written, and every second for what is due or was left behind.
import type { WorkerConfig } from '@bunkai/config';
import { noTenant } from '@bunkai/application';
import { type Clock } from '@bunkai/kernel';
import { PostgresTransactions, TypeormOutboxLedger, listen } from '@bunkai/persistence';
import { OUTBOX_QUEUE, type OutboxNudge, nudgeId, nudgeOptions } from '@bunkai/queue';
import { InjectQueue } from '@nestjs/bullmq';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Queue } from 'bullmq';
import { Rounds } from './rounds.js';
import { CLOCK, CONFIG } from './tokens.js';

const SWEEP_MS = 1_000;
const BATCH = 500;
/** Nudging waits for the queue no longer than this: what it did not take is swept up later. */
const QUEUE_PATIENCE_MS = 5_000;

@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(OutboxRelay.name);
  private readonly rounds = new Rounds(
    () => this.nudgeDue(),
    SWEEP_MS,
    (error) => this.log.warn(`sweeping the outbox: ${String(error)}`),
  );
  /** Nudges that the queue has not taken yet: while it is away they wait in memory, and must not become more. */
  private untaken: Promise<unknown> | null = null;
  /** When what is due was last looked for with success. */
  sweptAt: Date | null = null;
  private stopListening: () => Promise<void> = () => Promise.resolve();

  constructor(
    @InjectQueue(OUTBOX_QUEUE) private readonly queue: Queue<OutboxNudge>,
    private readonly transactions: PostgresTransactions,
    private readonly ledger: TypeormOutboxLedger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: WorkerConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.queue.on('error', (error) => this.log.warn(`the queue: ${error.message}`));
    this.stopListening = listen(this.config.databaseUrl, 'bunkai_outbox', () => this.rounds.ask());
    this.rounds.begin();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.end();
    await this.stopListening();
  }

  private async nudgeDue(): Promise<void> {
    if (!this.untaken) {
      const due = await this.transactions.within(noTenant, () =>
        this.ledger.findDue(this.clock.now(), BATCH),
      );
      this.sweptAt = new Date();
      if (due.length === 0) return;
      this.untaken = this.add(due).finally(() => {
        this.untaken = null;
      });
    }
    await Promise.race([this.untaken, late()]);
  }

  private add(due: readonly string[]): Promise<unknown> {
    return this.queue.addBulk(
      due.map((outboxId) => ({
        name: 'process',
        data: { outboxId },
        opts: { ...nudgeOptions, jobId: nudgeId(outboxId) },
      })),
    );
  }
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the queue does not answer')), QUEUE_PATIENCE_MS).unref();
  });
}
