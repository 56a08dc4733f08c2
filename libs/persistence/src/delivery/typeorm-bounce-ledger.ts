// Mails that came back, beside the attempts at sending them; written as the worker's role.
import type { Bounce, BounceLedger } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { currentManager } from '../transaction/current-manager.js';

const CODE = /^\s*([245]\d\d)\b/;

export class TypeormBounceLedger implements BounceLedger {
  async record(bounce: Bounce, at: Date): Promise<string | undefined> {
    const { deliveryId, hasFailed, status, diagnostic } = bounce;
    const manager = currentManager();
    // Before the delivery, as everybody does who locks both.
    const [channel] = await manager.query<{ id: string }[]>(lockSql, [deliveryId]);
    if (!channel) return undefined;
    const error = `${hasFailed ? 'the mail came back' : 'the mail is late'}${status === '' ? '' : `: ${status}`}`;
    const code = Number(CODE.exec(diagnostic)?.[1] ?? 0) || null;
    const recorded = await manager.query<unknown[]>(recordSql, [
      ...[deliveryId, newId(), at, error, diagnostic, code, hasFailed],
    ]);
    return recorded.length > 0 ? channel.id : undefined;
  }
}

const lockSql = `
  SELECT c.id FROM channel c WHERE c.kind = 'e-mail' AND c.id = (SELECT d.channel_id FROM delivery d WHERE d.id = $1)
     FOR NO KEY UPDATE`;

/** $1 delivery, $2 attempt, $3 now, $4 what became of it, $5 what was said, $6 its code, $7 whether it is the end. */
const recordSql = `
  WITH returned AS (
    UPDATE delivery d SET last_error = $4, outcome = CASE WHEN $7 THEN 'refused' ELSE d.outcome END
     WHERE d.id = $1 AND d.outcome IN ('delivered', 'refused') AND NOT EXISTS (
       SELECT FROM delivery_attempt a WHERE a.delivery_id = d.id AND a.error = $4 AND a.response = $5)
    RETURNING d.id, d.organisation_id
  )
  INSERT INTO delivery_attempt (id, delivery_id, organisation_id, number, started_at, duration_ms, status, response, error)
  SELECT $2, r.id, r.organisation_id,
         (SELECT coalesce(max(a.number), 0) + 1 FROM delivery_attempt a WHERE a.delivery_id = r.id), $3, 0, $6, $5, $4
    FROM returned r
  RETURNING id`;
