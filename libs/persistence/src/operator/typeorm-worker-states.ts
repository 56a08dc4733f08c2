// Signs of life of the workers, and what waits: over all tenants, as the worker's role may see it.
import type { Backlog, WorkerState, WorkerStates } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

const SAVE = `
  INSERT INTO worker_state (id, host, pid, started_at, seen_at, queue_backend, queue)
  VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)
  ON CONFLICT (id) DO UPDATE SET seen_at = EXCLUDED.seen_at, queue = EXCLUDED.queue`;

const BACKLOG = `
  SELECT o.due AS "outboxDue", o.oldest AS "outboxOldestSeconds", f.aside AS "outboxSetAside", d.due AS "deliveriesDue",
         d.held AS "deliveriesInFlight", d.oldest AS "deliveriesOldestSeconds"
    FROM (SELECT count(*)::int AS due, coalesce(extract(epoch FROM $1 - min(due_at)), 0)::float8 AS oldest
            FROM outbox WHERE due_at <= $1::timestamptz AND done_at IS NULL AND failed_at IS NULL) o,
         (SELECT count(*)::int AS aside FROM outbox WHERE failed_at IS NOT NULL) f,
         (SELECT count(*) FILTER (WHERE held IS NOT TRUE)::int AS due, count(*) FILTER (WHERE held)::int AS held,
                 coalesce(extract(epoch FROM $1 - min(due_at) FILTER (WHERE held IS NOT TRUE)), 0)::float8 AS oldest
            FROM (SELECT due_at, claimed_until > $1 AS held FROM delivery
                   WHERE outcome IS NULL AND due_at <= $1) open) d`;

export class TypeormWorkerStates implements WorkerStates {
  async save({ id, host, pid, startedAt, seenAt, queueBackend, queue }: WorkerState): Promise<void> {
    const values = [id, host, pid, startedAt, seenAt, queueBackend, JSON.stringify(queue)];
    await currentManager().query(SAVE, values);
  }

  async remove(id: string): Promise<void> {
    await currentManager().query('DELETE FROM worker_state WHERE id = $1', [id]);
  }

  async forgetBefore(instant: Date): Promise<void> {
    await currentManager().query('DELETE FROM worker_state WHERE seen_at < $1', [instant]);
  }

  async readBacklog(at: Date): Promise<Backlog> {
    const [backlog] = await currentManager().query<[Backlog]>(BACKLOG, [at]);
    return backlog;
  }
}
