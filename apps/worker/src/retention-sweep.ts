// When the worker starts and once an hour, removes what the retention policy no longer keeps; of several workers, one does.
import { ApplyRetention } from '@bunkai/application';
import { WorkerMetrics } from '@bunkai/telemetry';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Rounds } from './rounds.js';

const SWEEP_MS = 60 * 60 * 1000;

@Injectable()
export class RetentionSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(RetentionSweep.name);
  private readonly rounds = new Rounds(
    () => this.remove(),
    SWEEP_MS,
    (error) => this.log.warn(`removing what is no longer kept: ${String(error)}`),
  );

  constructor(
    @Inject(ApplyRetention) private readonly retention: ApplyRetention,
    @Inject(WorkerMetrics) private readonly metrics: WorkerMetrics,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.end();
  }

  private async remove(): Promise<void> {
    const removed = await this.retention.execute(() => !this.rounds.stopped);
    this.metrics.removed(removed);
    for (const [kind, count] of removed)
      if (count > 0) this.log.log({ msg: 'removed what is no longer kept', kind, count });
  }
}
