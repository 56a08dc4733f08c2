// The latest releases with the public part of their changes; documents, which may be large, stay where they are.
import type { FeedPlace, FeedRelease, FeedRepository } from '@bunkai/application';
import type { Change } from '@bunkai/disclosure';
import { type FactRecord, toFact } from '../release/release.mapper.js';
import { type ServiceRecord, toService } from '../service/service.mapper.js';
import { currentManager } from '../transaction/current-manager.js';

const latestSql = `
  SELECT f.release_id, f.service_id, f.organisation_id, f.number, f.kind, f.withdraws, f.published_at, f.effective_from,
         f.summary, s.slug, s.name, s.nda_terms, s.created_at, o.slug AS provider_slug, o.name AS provider_name,
         c.diff, c.document ->> 'catalogue' AS catalogue,
         (SELECT min(w.published_at) FROM release_fact w
           WHERE w.service_id = f.service_id AND w.withdraws = f.number) AS withdrawn_at
    FROM release_fact f
    JOIN service s ON s.id = f.service_id
    JOIN organisation o ON o.id = s.organisation_id
    JOIN release_copy c ON c.release_id = f.release_id AND c.reader_class = 'public'
   WHERE o.slug = $1 AND ($2::text IS NULL OR s.slug = $2)
   ORDER BY f.published_at DESC, f.release_id DESC
   LIMIT $3`;

type FeedRecord = FactRecord &
  Omit<ServiceRecord, 'id'> & {
    readonly diff: readonly Change[];
    readonly catalogue: string | null;
    readonly withdrawn_at: Date | null;
  };

export class TypeormFeedRepository implements FeedRepository {
  async findPublicReleases({ provider, slug }: FeedPlace, limit: number): Promise<readonly FeedRelease[]> {
    const rows = await currentManager().query<FeedRecord[]>(latestSql, [provider, slug, limit]);
    return rows.map((row) => ({
      service: toService({ ...row, id: row.service_id }),
      release: toFact(row),
      withdrawnAt: row.withdrawn_at,
      changes: row.diff,
      catalogue: row.catalogue,
    }));
  }
}
