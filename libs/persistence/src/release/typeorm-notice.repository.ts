// Notices as they stand with releases and copies; a provider's record from what everybody may read.
import type {
  NoticeRecord,
  NoticeRepository,
  NoticedRelease,
  Service,
  StatedNotice,
} from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

interface NoticeRow {
  readonly release_id: string;
  readonly notice: StatedNotice;
}

interface TotalsRow {
  readonly releases: number;
  readonly releases_short: number;
  readonly promises: number;
  readonly promises_kept: number;
}

interface NoticedRow extends Pick<NoticeRow, 'notice'> {
  readonly slug: string;
  readonly name: Service['name'];
  readonly number: number;
  readonly published_at: Date;
  readonly effective_from: Date;
}

export class TypeormNoticeRepository implements NoticeRepository {
  async findNotices(releaseIds: readonly string[]): Promise<ReadonlyMap<string, StatedNotice>> {
    const rows = await currentManager().query<NoticeRow[]>(noticesSql, [releaseIds]);
    return new Map(rows.map((row) => [row.release_id, row.notice]));
  }

  async findRecord(provider: string, limit: number): Promise<NoticeRecord> {
    const manager = currentManager();
    const [totals] = await manager.query<TotalsRow[]>(totalsSql, [provider]);
    const latest = await manager.query<NoticedRow[]>(latestSql, [provider, limit]);
    return {
      releases: totals?.releases ?? 0,
      releasesShort: totals?.releases_short ?? 0,
      promises: totals?.promises ?? 0,
      promisesKept: totals?.promises_kept ?? 0,
      latest: latest.map(toNoticed),
    };
  }
}

function toNoticed(row: NoticedRow): NoticedRelease {
  return {
    service: { slug: row.slug, name: row.name },
    release: { number: row.number, publishedAt: row.published_at, effectiveFrom: row.effective_from },
    notice: row.notice,
  };
}

/** Of its own releases a tenant reads the whole; of others' what the highest class says that row-level security shows. */
const noticesSql = `
  SELECT r.id AS release_id, r.notice FROM release r WHERE r.id = ANY ($1) AND r.notice IS NOT NULL
  UNION ALL
  SELECT fullest.release_id, fullest.notice FROM (
    SELECT DISTINCT ON (c.release_id) c.release_id, c.notice FROM release_copy c
     WHERE c.release_id = ANY ($1) AND c.organisation_id IS DISTINCT FROM current_organisation()
     ORDER BY c.release_id, array_position(ARRAY['nda', 'subscribers', 'customers', 'public'], c.reader_class)
  ) AS fullest WHERE fullest.notice IS NOT NULL`;

const noticedSql = `
    FROM organisation o
    JOIN release_copy c ON c.organisation_id = o.id AND c.reader_class = 'public' AND c.notice IS NOT NULL
   WHERE o.slug = $1`;

const totalsSql = `
  SELECT count(*)::int AS releases,
         count(*) FILTER (WHERE kept < promises)::int AS releases_short,
         coalesce(sum(promises), 0)::int AS promises,
         coalesce(sum(kept), 0)::int AS promises_kept
    FROM (SELECT jsonb_array_length(c.notice->'promises') AS promises,
                 jsonb_array_length(jsonb_path_query_array(c.notice, '$.promises[*] ? (@.kept == true)')) AS kept
          ${noticedSql}) AS held`;

const latestSql = `
  SELECT s.slug, s.name, f.number, f.published_at, f.effective_from, held.notice
    FROM (SELECT c.release_id, c.notice ${noticedSql}) AS held
    JOIN release_fact f ON f.release_id = held.release_id
    JOIN service s ON s.id = f.service_id
   ORDER BY f.published_at DESC, s.slug, f.number DESC
   LIMIT $2`;
