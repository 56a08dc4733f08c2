// Channels as the application's role sees them; what they sign with is written and never read back.
import type { Channel, ChannelRepository, ChannelState, NewEndpoint } from '@bunkai/application';
import { randomBytes } from 'node:crypto';
import type { LocalizedText } from '@bunkai/disclosure';
import { currentManager } from '../transaction/current-manager.js';

const selectSql = `
  SELECT id, organisation_id AS "organisationId", account_id AS "accountId", kind, label, address, language, rhythm, hour,
         weekday, time_zone AS "timeZone", scope, severity, controls, disabled_at AS "disabledAt",
         disabled_reason AS "disabledReason", failing_since AS "failingSince", created_at AS "createdAt"
    FROM channel`;

export class TypeormChannelRepository implements ChannelRepository {
  list(): Promise<readonly Channel[]> {
    return currentManager().query<Channel[]>(`${selectSql}
      WHERE organisation_id = current_organisation() AND (account_id IS NULL OR account_id = current_account())
      ORDER BY account_id IS NULL, created_at, id`);
  }

  async find(channelId: string): Promise<Channel | undefined> {
    const [channel] = await currentManager().query<Channel[]>(`${selectSql} WHERE id = $1`, [channelId]);
    return channel;
  }

  async lock(channelId: string): Promise<Channel | undefined> {
    const [channel] = await currentManager().query<Channel[]>(
      `${selectSql} WHERE id = $1 FOR NO KEY UPDATE`,
      [channelId],
    );
    return channel;
  }

  async countEndpoints(): Promise<number> {
    const manager = currentManager();
    await manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('endpoints:' || current_organisation(), 0))`,
    );
    const rows = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM channel
        WHERE organisation_id = current_organisation() AND account_id IS NULL`,
    );
    return rows[0]?.count ?? 0;
  }

  async knowsTimeZone(timeZone: string): Promise<boolean> {
    const rows = await currentManager().query<unknown[]>('SELECT FROM pg_timezone_names WHERE name = $1', [
      timeZone,
    ]);
    return rows.length > 0;
  }

  async insert(endpoint: NewEndpoint): Promise<void> {
    const { id, organisationId, kind, label, address, language, rhythm, hour, weekday, timeZone } = endpoint;
    const { scope, severity, controls, secret, createdAt, createdBy } = endpoint;
    await currentManager().query(
      `INSERT INTO channel (id, organisation_id, kind, label, address, language, rhythm, hour, weekday, time_zone, scope,
                            severity, controls, unsubscribe_token, secret, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[id, organisationId, kind, label, address, language, rhythm, hour, weekday, timeZone, scope],
        ...[severity, controls, randomBytes(32).toString('hex'), secret, createdAt, createdBy],
      ],
    );
  }

  async update(channelId: string, state: ChannelState): Promise<void> {
    const { label, language, rhythm, hour, weekday, timeZone, scope, severity, controls } = state;
    await currentManager().query(
      `UPDATE channel SET label = $2, language = $3, rhythm = $4, hour = $5, weekday = $6, time_zone = $7, scope = $8,
              severity = $9, controls = $10, disabled_at = $11, disabled_reason = $12, failing_since = $13
        WHERE id = $1`,
      [
        ...[channelId, label, language, rhythm, hour, weekday, timeZone, scope, severity, controls],
        ...[state.disabledAt, state.disabledReason, state.failingSince],
      ],
    );
  }

  async replaceSecret(channelId: string, secret: Uint8Array, formerUntil: Date): Promise<void> {
    await currentManager().query('UPDATE channel SET secret = $2, former_secret_until = $3 WHERE id = $1', [
      channelId,
      secret,
      formerUntil,
    ]);
  }

  async delete(channelId: string): Promise<void> {
    await currentManager().query('DELETE FROM channel WHERE id = $1 AND account_id IS NULL', [channelId]);
  }

  async unsubscribe(token: string, at: Date): Promise<LocalizedText | undefined> {
    const [row] = await currentManager().query<{ name: LocalizedText | null }[]>(
      'SELECT unsubscribe_channel($1, $2) AS name',
      [token, at],
    );
    return row?.name ?? undefined;
  }
}
