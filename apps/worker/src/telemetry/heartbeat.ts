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
import { QUEUE_BACKEND } from '../tokens.js';
import { QueueProbe } from './queue-probe.js';

const BEAT_MS = 5_000;

@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Heartbeat.name);
  private readonly self = { id: newId(), host: hostname(), pid: process.pid, startedAt: new Date() };
  private timer: NodeJS.Timeout | undefined;
  private beat: Promise<void> | null = null;

  constructor(
    @Inject(ShowLife) private readonly showLife: ShowLife,
    @Inject(QueueProbe) private readonly queue: QueueProbe,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(WorkerMetrics) private readonly metrics: WorkerMetrics,
  ) {}

  onApplicationBootstrap(): void {
    this.run();
    this.timer = setInterval(() => this.run(), BEAT_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.beat;
    await this.showLife.end(this.self.id).catch(() => undefined);
  }

  private run(): void {
    this.beat ??= this.once()
      .catch((error: unknown) => this.log.warn(`a sign of life: ${String(error)}`))
      .finally(() => {
        this.beat = null;
      });
  }

  private async once(): Promise<void> {
    const counts = await this.queue.counts();
    const queueBackend = this.backend.name;
    this.metrics.jobs(OUTBOX_QUEUE, queueBackend, counts ?? {});
    this.metrics.waiting(await this.showLife.execute({ ...this.self, queueBackend, queue: counts ?? {} }));
  }
}
