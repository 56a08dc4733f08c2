// How what a worker tells of itself is put together.
import { ShowLife } from '@bunkai/application';
import type { Clock } from '@bunkai/kernel';
import { PostgresTransactions, TypeormWorkerStates, poolState } from '@bunkai/persistence';
import { OUTBOX_QUEUE, type OutboxNudge } from '@bunkai/queue';
import { WorkerMetrics } from '@bunkai/telemetry';
import { getQueueToken } from '@nestjs/bullmq';
import type { Provider } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { OutboxRelay } from '../outbox-relay.js';
import { CLOCK } from '../tokens.js';
import { Heartbeat } from './heartbeat.js';
import { OutboxLog } from './outbox-log.js';
import { QueueProbe } from './queue-probe.js';
import { WorkerReadiness } from './worker-readiness.js';

export const telemetryProviders: Provider[] = [
  {
    provide: WorkerMetrics,
    useFactory: (database: DataSource) => {
      const metrics = new WorkerMetrics();
      metrics.watchPool(() => poolState(database));
      return metrics;
    },
    inject: [DataSource],
  },
  {
    provide: OutboxLog,
    useFactory: (metrics: WorkerMetrics, clock: Clock) => new OutboxLog(metrics, clock),
    inject: [WorkerMetrics, CLOCK],
  },
  {
    provide: QueueProbe,
    useFactory: (queue: Queue<OutboxNudge>) => new QueueProbe(queue),
    inject: [getQueueToken(OUTBOX_QUEUE)],
  },
  {
    provide: ShowLife,
    useFactory: (transactions: PostgresTransactions, clock: Clock) =>
      new ShowLife(transactions, new TypeormWorkerStates(), clock),
    inject: [PostgresTransactions, CLOCK],
  },
  Heartbeat,
  {
    provide: WorkerReadiness,
    useFactory: (database: DataSource, queue: QueueProbe, relay: OutboxRelay) =>
      new WorkerReadiness(database, queue, () => relay.sweptAt),
    inject: [DataSource, QueueProbe, OutboxRelay],
  },
];
