// Takes nudges off the queue and has the outbox entry behind each processed.
import { ProcessOutboxEntry } from '@bunkai/application';
import type { WorkerConfig } from '@bunkai/config';
import {
  OUTBOX_QUEUE,
  type OutboxNudge,
  type QueueBackend,
  closeInTime,
  takeoverOptions,
} from '@bunkai/queue';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Job } from 'bullmq';
import { CONFIG, QUEUE_BACKEND } from './tokens.js';

@Processor(OUTBOX_QUEUE, takeoverOptions)
export class OutboxProcessor extends WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxProcessor.name);

  constructor(
    @Inject(ProcessOutboxEntry) private readonly processEntry: ProcessOutboxEntry,
    @Inject(CONFIG) private readonly config: WorkerConfig,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.worker.concurrency = this.config.concurrency;
  }

  /** What is at work is finished, in time, while the database is still open: that closes at the shutdown itself. */
  async beforeApplicationShutdown(): Promise<void> {
    if (await closeInTime(this.worker, this.backend)) return;
    this.log.warn('the queue did not let go in time: what was at work is done by whoever comes next');
  }

  process(job: Job<OutboxNudge>): Promise<string> {
    return this.processEntry.execute(job.data.outboxId);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job<OutboxNudge> | undefined, error: Error): void {
    // Told by who processed it; here for what never came so far.
    this.log.debug(`the nudge of ${job?.data.outboxId ?? '?'} failed: ${error.message}`);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.log.warn(`the queue: ${error.message}`);
  }
}
