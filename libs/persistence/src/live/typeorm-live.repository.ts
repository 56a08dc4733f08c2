// Sessions and unseen counts of many readers, each in one statement.
import type { LiveHolder, LiveRepository } from '@bunkai/application';
import { catchUp } from '../alert/catch-up.js';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormLiveRepository implements LiveRepository {
  async findHolders(tokenHashes: readonly Uint8Array[], at: Date): Promise<readonly (LiveHolder | null)[]> {
    const rows = await currentManager().query<{ accountId: string | null; organisationId: string | null }[]>(
      `SELECT s.account_id AS "accountId", s.organisation_id AS "organisationId"
         FROM unnest($1::bytea[]) WITH ORDINALITY AS t (hash, place)
         LEFT JOIN LATERAL session_by_token(t.hash, $2) AS s ON true
        ORDER BY t.place`,
      [tokenHashes.map((hash) => Buffer.from(hash)), at],
    );
    return rows.map(
      ({ accountId, organisationId }) => accountId && { accountId, organisationId },
    ) as (LiveHolder | null)[];
  }

  async countUnseen(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    await catchUp();
    // Whoever sees an alert sees one of its organisation, so that what is left is the difference.
    const rows = await currentManager().query<{ id: string; unseen: number }[]>(
      `SELECT i.id, (a.alerts - (SELECT count(*) FROM alert_seen e
                WHERE e.organisation_id = current_organisation() AND e.account_id = i.id))::int AS unseen
         FROM unnest($1::uuid[]) AS i (id),
              (SELECT count(*) AS alerts FROM alert WHERE organisation_id = current_organisation()) AS a`,
      [accountIds],
    );
    return new Map(rows.map(({ id, unseen }) => [id, unseen]));
  }
}
