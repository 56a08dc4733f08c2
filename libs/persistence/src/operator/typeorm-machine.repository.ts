// The machine across all tenants, through functions that tell counts, kinds and errors alone.
import type {
  DeliveryCount,
  FailedDelivery,
  FailingChannel,
  Machine,
  MachineRepository,
  OutboxState,
  SetAsideEntry,
  WorkerState,
} from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

const OUTBOX = `SELECT due, oldest_due_at AS "oldestDueAt", later, set_aside AS "setAside" FROM operator_outbox($1)`;
const SET_ASIDE = `
  SELECT id, topic, attempts, created_at AS "createdAt", failed_at AS "failedAt", last_error AS "lastError",
         correlation_id AS "correlationId" FROM operator_set_aside($1)`;
const DELIVERIES = `SELECT state, deliveries, oldest_at AS "oldestAt" FROM operator_deliveries($1, $2) ORDER BY state`;
const CHANNELS = `
  SELECT id, kind, organisation, failing_since AS "failingSince", disabled_at AS "disabledAt",
         disabled_reason AS "disabledReason" FROM operator_channels($1)`;
const FAILED = `
  SELECT id, channel_kind AS "channelKind", organisation, outcome, attempts, finished_at AS "finishedAt",
         last_error AS "lastError", correlation_id AS "correlationId" FROM operator_failed_deliveries($1)`;
const WORKERS = `
  SELECT id, host, pid, started_at AS "startedAt", seen_at AS "seenAt", queue_backend AS "queueBackend", queue
    FROM operator_workers($1)`;

export class TypeormMachineRepository implements MachineRepository {
  async read(
    at: Date,
    since: { readonly workers: Date; readonly deliveries: Date },
    most: number,
  ): Promise<Machine> {
    const [outbox] = await ask<OutboxState>(OUTBOX, at);
    if (!outbox) throw new Error('the function that counts the outbox gave no row');
    return {
      at,
      outbox,
      setAside: await ask<SetAsideEntry>(SET_ASIDE, most),
      deliveries: await ask<DeliveryCount>(DELIVERIES, at, since.deliveries),
      failedDeliveries: await ask<FailedDelivery>(FAILED, most),
      failingChannels: await ask<FailingChannel>(CHANNELS, most),
      workers: await ask<WorkerState>(WORKERS, since.workers),
    };
  }

  async requeue(which: { readonly id: string } | { readonly topic: string }, at: Date): Promise<number> {
    const [id, topic] = 'id' in which ? [which.id, null] : [null, which.topic];
    const [row] = await ask<{ requeued: number }>(
      'SELECT requeue_outbox($1, $2, $3) AS requeued',
      id,
      topic,
      at,
    );
    return row?.requeued ?? 0;
  }

  async replay(deliveryId: string, at: Date): Promise<boolean> {
    const [row] = await ask<{ open: boolean }>('SELECT replay_any_delivery($1, $2) AS open', deliveryId, at);
    return row?.open ?? false;
  }
}

function ask<Row>(sql: string, ...values: readonly unknown[]): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, [...values]);
}
