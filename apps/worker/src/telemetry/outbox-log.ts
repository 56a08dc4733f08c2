// What becomes of outbox entries, told in the log under the id of the request that ordered them, and measured.
import type { LockedEntry, OutboxWatch } from '@bunkai/application';
import { type Clock, systemClock } from '@bunkai/kernel';
import { WorkerMetrics, withCorrelation } from '@bunkai/telemetry';
import { Logger } from '@nestjs/common';

export class OutboxLog implements OutboxWatch {
  private readonly log = new Logger('Outbox');

  constructor(
    private readonly metrics: WorkerMetrics,
    private readonly clock: Clock = systemClock,
  ) {}

  done(entry: LockedEntry, milliseconds: number): void {
    this.metrics.processed(entry.topic, 'done', milliseconds);
    if (entry.topic === 'assess-service' && entry.payload.cause === 'release-published') {
      this.metrics.publishedToAlert(this.clock.now().getTime() - entry.createdAt.getTime());
    }
    withCorrelation(entry.correlationId, () =>
      this.log.log({ msg: 'outbox entry done', ...named(entry), ms: Math.round(milliseconds) }),
    );
  }

  failed(id: string, entry: LockedEntry | undefined, error: unknown, retryAt: Date | null): void {
    this.metrics.processed(entry?.topic ?? 'unknown', 'failed', 0);
    const told = { ...(entry ? named(entry) : { outboxId: id }), retryAt, error };
    withCorrelation(entry?.correlationId ?? null, () => {
      if (retryAt) this.log.warn({ msg: 'outbox entry failed', ...told });
      else this.log.error({ msg: 'outbox entry set aside', ...told });
    });
  }
}

function named({ id, topic, attempts }: LockedEntry) {
  return { outboxId: id, topic, attempt: attempts + 1 };
}
