// Deliveries as rows with a lease, written as the worker's role: they belong to all tenants.
import type {
  AlertFlip,
  AlertToSend,
  Claim,
  ClaimedDelivery,
  DeliveryLedger,
  Message,
  OutgoingMessage,
  SettledAttempt,
  TriedChannel,
} from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { flipsSql } from '../alert/flips-sql.js';
import { currentManager } from '../transaction/current-manager.js';
import { claimSql, lockChannelsSql } from './claim-sql.js';
import { DueChannels } from './due-channels.js';
import { fanOutSql } from './fan-out-sql.js';
import { alertIdsSql, alertsSql, envelopeSql } from './message-sql.js';

interface Envelope {
  readonly kind: Message['kind'];
  readonly body: { readonly label?: string; readonly reason?: 'gone' | 'failing' };
  readonly createdAt: Date;
  readonly correlationId: string | null;
  readonly channelId: string;
  readonly channelKind: TriedChannel['kind'];
  readonly label: string;
  readonly address: string | null;
  readonly language: 'en' | 'ja';
  readonly timeZone: string;
  readonly unsubscribeToken: string;
  readonly secrets: readonly Buffer[];
  readonly email: string | null;
  readonly displayName: string | null;
  readonly slug: string;
  readonly name: string;
}

export class TypeormDeliveryLedger implements DeliveryLedger {
  readonly #dueChannels = new DueChannels();

  async fanOut(at: Date, limit: number): Promise<number> {
    const [taken] = await currentManager().query<{ count: number }[]>(fanOutSql, [at, limit]);
    return taken?.count ?? 0;
  }

  async claim({ id, at, until, limit, perChannel }: Claim): Promise<readonly ClaimedDelivery[]> {
    const manager = currentManager();
    const due = await this.#dueChannels.find(at);
    if (due.length === 0) return [];
    const locked = [at, due, limit, perChannel];
    const channels = await manager.query<{ id: string }[]>(lockChannelsSql, locked);
    if (channels.length === 0) return [];
    const channelIds = channels.map((channel) => channel.id);
    return manager.query<ClaimedDelivery[]>(claimSql, [at, id, until, channelIds, perChannel, limit]);
  }

  async hold(claimed: readonly ClaimedDelivery[], until: Date): Promise<void> {
    await currentManager().query(
      `UPDATE delivery d SET claimed_until = $3
         FROM unnest($1::uuid[], $2::uuid[]) AS h (id, claim_id)
        WHERE d.id = h.id AND d.claimed_by = h.claim_id AND d.outcome IS NULL`,
      [claimed.map(({ id }) => id), claimed.map(({ claimId }) => claimId), until],
    );
  }

  async load(claimed: ClaimedDelivery): Promise<OutgoingMessage | undefined> {
    const { id, claimId, claimedUntil, attempts } = claimed;
    const [envelope] = await currentManager().query<Envelope[]>(envelopeSql, [id, claimId, claimedUntil]);
    const message = envelope && (await messageOf(id, envelope));
    return message && outgoing(claimed, attempts, envelope, message);
  }

  async cancel({ id, claimId }: ClaimedDelivery, at: Date): Promise<boolean> {
    const cancelled = await currentManager().query<unknown[]>(
      `WITH cancelled AS (
         UPDATE delivery SET outcome = 'cancelled', finished_at = $3, claimed_by = NULL, claimed_until = NULL
          WHERE id = $1 AND claimed_by = $2 AND outcome IS NULL RETURNING id
       ) SELECT id FROM cancelled`,
      [id, claimId, at],
    );
    return cancelled.length > 0;
  }

  async settle(attempt: SettledAttempt): Promise<TriedChannel | undefined> {
    const manager = currentManager();
    // Before the delivery, as everybody does who locks both.
    const [channel] = await manager.query<TriedChannel[]>(
      `SELECT kind, failing_since AS "failingSince" FROM channel WHERE id = $1 FOR NO KEY UPDATE`,
      [attempt.claimed.channelId],
    );
    if (!channel || !(await close(attempt))) return undefined;
    const failingSince = attempt.error === null ? null : (channel.failingSince ?? attempt.startedAt);
    if (failingSince?.getTime() !== channel.failingSince?.getTime())
      await manager.query('UPDATE channel SET failing_since = $2 WHERE id = $1', [
        attempt.claimed.channelId,
        failingSince,
      ]);
    return { ...channel, failingSince };
  }

  async switchOff(channelId: string, reason: 'gone' | 'failing', at: Date): Promise<void> {
    await currentManager().query(
      `WITH off AS (
         UPDATE channel SET disabled_at = $3, disabled_reason = $2 WHERE id = $1 AND disabled_at IS NULL
         RETURNING id, organisation_id, created_by, label
       )
       INSERT INTO delivery (id, organisation_id, channel_id, kind, body, created_at, due_at, attempts)
       SELECT $4, m.organisation_id, m.id, 'channel-disabled',
              jsonb_build_object('label', o.label, 'reason', $2::text), $3, $3, 0
         FROM off o JOIN channel m ON m.organisation_id = o.organisation_id AND m.account_id = o.created_by
        WHERE m.disabled_at IS NULL AND m.id <> o.id`,
      [channelId, reason, at, newId()],
    );
  }
}

/** Whether the claim was still the latest. */
async function close(attempt: SettledAttempt): Promise<boolean> {
  const { claimed, startedAt, finishedAt, status, response, error, outcome, dueAt } = attempt;
  const rows = await currentManager().query<unknown[]>(
    `WITH closed AS (
       UPDATE delivery SET outcome = $3::text, finished_at = CASE WHEN $3::text IS NULL THEN NULL ELSE $5::timestamptz END,
              due_at = $4, last_error = $6, claimed_by = NULL, claimed_until = NULL
        WHERE id = $1 AND claimed_by = $2 AND outcome IS NULL
       RETURNING id, organisation_id
     )
     INSERT INTO delivery_attempt
            (id, delivery_id, organisation_id, number, started_at, duration_ms, status, response, error)
     SELECT $7, c.id, c.organisation_id,
            (SELECT coalesce(max(a.number), 0) + 1 FROM delivery_attempt a WHERE a.delivery_id = c.id),
            $8, $9, $10, $11, $6
       FROM closed c
     RETURNING id`,
    [
      ...[claimed.id, claimed.claimId, outcome, dueAt, finishedAt, error, newId(), startedAt],
      ...[Math.max(0, finishedAt.getTime() - startedAt.getTime()), status, response],
    ],
  );
  return rows.length > 0;
}

/** Undefined: it would say nothing. */
async function messageOf(deliveryId: string, { kind, body }: Envelope): Promise<Message | undefined> {
  if (kind === 'test') return { kind };
  if (kind === 'channel-disabled') return { kind, label: body.label ?? '', reason: body.reason ?? 'failing' };
  const manager = currentManager();
  const ids = (await manager.query<{ id: string }[]>(alertIdsSql, [deliveryId])).map(({ id }) => id);
  if (ids.length === 0) return undefined;
  const alerts = await manager.query<AlertToSend['alert'][]>(alertsSql, [ids]);
  const flips = await manager.query<AlertFlip[]>(flipsSql, [ids]);
  const flipsOf = new Map<string, AlertFlip[]>(alerts.map(({ id }) => [id, []]));
  for (const flip of flips) flipsOf.get(flip.alertId)?.push(flip);
  return { kind, alerts: alerts.map((alert) => ({ alert, flips: flipsOf.get(alert.id) ?? [] })) };
}

function outgoing(
  { id }: ClaimedDelivery,
  attempt: number,
  envelope: Envelope,
  message: Message,
): OutgoingMessage {
  const { createdAt, correlationId, email, displayName, slug, name } = envelope;
  const { label, address, secrets, unsubscribeToken, language, timeZone } = envelope;
  return {
    ...{ id, createdAt, attempt, message, correlationId },
    channel: {
      ...{ id: envelope.channelId, kind: envelope.channelKind, label, address, secrets },
      ...{ unsubscribeToken, language, timeZone },
    },
    recipient: email === null ? null : { email, displayName: displayName ?? email },
    organisation: { slug, name },
  };
}
