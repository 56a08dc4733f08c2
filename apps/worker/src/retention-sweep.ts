// When the worker starts and once an hour, removes what the retention policy no longer keeps; of several workers, one does.
import { ApplyRetention } from '@bunkai/application';
import { WorkerMetrics } from '@bunkai/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { HOUR_MS, Sweep } from './sweep.js';

@Injectable()
export class RetentionSweep extends Sweep {
  constructor(
    @Inject(ApplyRetention) private readonly retention: ApplyRetention,
    @Inject(WorkerMetrics) private readonly metrics: WorkerMetrics,
  ) {
    super('removing what is no longer kept', HOUR_MS);
  }

  protected async work(): Promise<void> {
    const removed = await this.retention.execute(() => !this.rounds.stopped);
    this.metrics.removed(removed);
    for (const [kind, count] of removed)
      if (count > 0) this.log.log({ msg: 'removed what is no longer kept', kind, count });
  }
}
