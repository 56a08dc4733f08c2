// Every few seconds, a sign of life in the database, and a look at what waits there and in the queue, for the figures.
import { hostname } from 'node:os';
import { ShowLife } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { OUTBOX_QUEUE, type QueueBackend } from '@bunkai/queue';
import { WorkerMetrics } from '@bunkai/telemetry';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Rounds } from '../rounds.js';
import { QUEUE_BACKEND } from '../tokens.js';
import { QueueProbe } from './queue-probe.js';

const BEAT_MS = 5_000;

@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Heartbeat.name);
  private readonly self = { id: newId(), host: hostname(), pid: process.pid, startedAt: new Date() };
  private readonly rounds = new Rounds(
    () => this.beat(),
    BEAT_MS,
    (error) => this.log.warn(`a sign of life: ${String(error)}`),
  );

  constructor(
    @Inject(ShowLife) private readonly showLife: ShowLife,
    @Inject(QueueProbe) private readonly queue: QueueProbe,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(WorkerMetrics) private readonly metrics: WorkerMetrics,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.end();
    await this.showLife.end(this.self.id).catch(() => undefined);
  }

  private async beat(): Promise<void> {
    const counts = await this.queue.counts();
    const queueBackend = this.backend.name;
    this.metrics.jobs(OUTBOX_QUEUE, queueBackend, counts ?? {});
    this.metrics.waiting(await this.showLife.execute({ ...this.self, queueBackend, queue: counts ?? {} }));
  }
}
