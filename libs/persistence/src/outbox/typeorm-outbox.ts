// The outbox as a table: written by whoever has a transaction open, worked off by the worker.
import type { LockedEntry, Outbox, OutboxEntry, OutboxLedger } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormOutbox implements Outbox {
  /** Belongs to the tenant of the transaction, or to nobody in the worker. */
  async add(entry: OutboxEntry): Promise<void> {
    await currentManager().query(
      `INSERT INTO outbox (id, organisation_id, topic, payload, dedupe_key, created_at, due_at, attempts)
       VALUES ($1, current_organisation(), $2, $3, $4, now(), $5, 0)
       ON CONFLICT DO NOTHING`,
      [newId(), entry.topic, JSON.stringify(entry.payload), entry.dedupeKey, entry.dueAt],
    );
  }
}

export class TypeormOutboxLedger implements OutboxLedger {
  async findDue(at: Date, limit: number): Promise<readonly string[]> {
    const rows = await currentManager().query<{ id: string }[]>(
      `SELECT id FROM outbox WHERE due_at <= $1 AND done_at IS NULL AND failed_at IS NULL
        ORDER BY due_at, id LIMIT $2`,
      [at, limit],
    );
    return rows.map((row) => row.id);
  }

  async lock(id: string, at: Date): Promise<LockedEntry | undefined> {
    const [row] = await currentManager().query<LockedEntry[]>(
      `SELECT id, topic, payload, attempts, created_at AS "createdAt", correlation_id AS "correlationId" FROM outbox
        WHERE id = $1 AND due_at <= $2 AND done_at IS NULL AND failed_at IS NULL
          FOR UPDATE SKIP LOCKED`,
      [id, at],
    );
    if (row?.correlationId != null) {
      await currentManager().query("SELECT set_config('bunkai.correlation', $1, true)", [row.correlationId]);
    }
    return row;
  }

  async complete(id: string, at: Date): Promise<void> {
    await currentManager().query('UPDATE outbox SET done_at = $2 WHERE id = $1', [id, at]);
  }

  async recordFailure(id: string, error: string, at: Date, retryAt: Date | null): Promise<void> {
    await currentManager().query(
      `UPDATE outbox SET attempts = attempts + 1, last_error = $2, due_at = coalesce($4, due_at),
              failed_at = CASE WHEN $4::timestamptz IS NULL THEN $3::timestamptz END
        WHERE id = $1 AND done_at IS NULL`,
      [id, error, at, retryAt],
    );
  }
}
