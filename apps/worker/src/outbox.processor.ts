// Takes nudges off the queue and has the outbox entry behind each processed.
import { ProcessOutboxEntry } from '@bunkai/application';
import type { WorkerConfig } from '@bunkai/config';
import { OUTBOX_QUEUE, type OutboxNudge, takeoverOptions } from '@bunkai/queue';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Job } from 'bullmq';
import { CONFIG } from './tokens.js';

@Processor(OUTBOX_QUEUE, takeoverOptions)
export class OutboxProcessor extends WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxProcessor.name);

  constructor(
    @Inject(ProcessOutboxEntry) private readonly processEntry: ProcessOutboxEntry,
    @Inject(CONFIG) private readonly config: WorkerConfig,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.worker.concurrency = this.config.concurrency;
  }

  /** What is at work is finished while the database is still open: that closes at the shutdown itself. */
  beforeApplicationShutdown(): Promise<void> {
    return this.worker.close();
  }

  process(job: Job<OutboxNudge>): Promise<string> {
    return this.processEntry.execute(job.data.outboxId);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job<OutboxNudge> | undefined, error: Error): void {
    this.log.error(`outbox entry ${job?.data.outboxId ?? '?'} failed: ${error.message}`);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.log.warn(`the queue: ${error.message}`);
  }
}
