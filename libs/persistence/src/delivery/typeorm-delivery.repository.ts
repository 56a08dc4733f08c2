// Deliveries as the application's role sees them: those of the channels that it sees.
import type { Delivery, DeliveryAttempt, DeliveryPage, DeliveryRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

const selectSql = `
  SELECT d.id, d.channel_id AS "channelId", d.kind, d.created_at AS "createdAt", d.due_at AS "dueAt", d.attempts,
         d.outcome, d.finished_at AS "finishedAt", d.last_error AS "lastError", d.correlation_id AS "correlationId",
         (SELECT count(*)::int FROM delivery_alert x WHERE x.delivery_id = d.id) AS alerts
    FROM delivery d`;

export class TypeormDeliveryRepository implements DeliveryRepository {
  list(channelId: string, { after, limit }: DeliveryPage): Promise<readonly Delivery[]> {
    return currentManager().query<Delivery[]>(
      `${selectSql} WHERE d.channel_id = $1 AND ($2::uuid IS NULL
          OR (d.created_at, d.id) < (SELECT b.created_at, b.id FROM delivery b WHERE b.id = $2))
        ORDER BY d.created_at DESC, d.id DESC LIMIT $3`,
      [channelId, after, limit + 1],
    );
  }

  async find(deliveryId: string): Promise<Delivery | undefined> {
    const [delivery] = await currentManager().query<Delivery[]>(`${selectSql} WHERE d.id = $1`, [deliveryId]);
    return delivery;
  }

  findAttempts(deliveryIds: readonly string[]): Promise<readonly DeliveryAttempt[]> {
    return currentManager().query<DeliveryAttempt[]>(
      `SELECT id, delivery_id AS "deliveryId", number, started_at AS "startedAt", duration_ms AS "durationMs", status,
              response, error
         FROM delivery_attempt WHERE delivery_id = ANY ($1) ORDER BY delivery_id, number`,
      [deliveryIds],
    );
  }

  async insertTest(deliveryId: string, channelId: string, at: Date): Promise<void> {
    await currentManager().query(
      `INSERT INTO delivery (id, organisation_id, channel_id, kind, body, created_at, due_at, attempts, correlation_id)
       VALUES ($1, current_organisation(), $2, 'test', '{}', $3, $3, 0,
               NULLIF(current_setting('bunkai.correlation', true), ''))`,
      [deliveryId, channelId, at],
    );
  }

  async reopen(deliveryId: string, at: Date): Promise<void> {
    await currentManager().query(
      `UPDATE delivery SET outcome = NULL, finished_at = NULL, attempts = 0, due_at = $2
        WHERE id = $1 AND outcome IS NOT NULL`,
      [deliveryId, at],
    );
  }
}
