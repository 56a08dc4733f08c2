// Releases as tables: `release` for the provider, facts and copies for everybody else.
import type { NewRelease, ReleaseContent, ReleaseFact, ReleaseRepository } from '@bunkai/application';
import type { ReaderClass } from '@bunkai/disclosure';
import { TypeormDirectoryShelf } from '../directory/typeorm-directory-shelf.js';
import { currentManager } from '../transaction/current-manager.js';
import { type ContentRecord, type FactRecord, toContent, toFact } from './release.mapper.js';
import {
  findContentsSql,
  insertCopiesSql,
  insertLinksSql,
  insertReleaseSql,
  publicationKeySql,
} from './release-sql.js';

const factColumns =
  'release_id, service_id, organisation_id, number, kind, withdraws, published_at, effective_from, summary';

export class TypeormReleaseRepository implements ReleaseRepository {
  readonly directory = new TypeormDirectoryShelf();

  /** A row lock that foreign keys to the service do not wait for; and one that assessments see a publication under way by. */
  async lockService(serviceId: string): Promise<void> {
    const manager = currentManager();
    await manager.query('SELECT FROM service WHERE id = $1 FOR NO KEY UPDATE', [serviceId]);
    await manager.query(`SELECT pg_advisory_xact_lock_shared(${publicationKeySql})`, [serviceId]);
  }

  async findFacts(serviceIds: readonly string[]): Promise<readonly ReleaseFact[]> {
    const rows = await currentManager().query<FactRecord[]>(
      `SELECT ${factColumns} FROM release_fact WHERE service_id = ANY ($1) ORDER BY service_id, number`,
      [serviceIds],
    );
    return rows.map(toFact);
  }

  async findFactsByIds(releaseIds: readonly string[]): Promise<readonly ReleaseFact[]> {
    const rows = await currentManager().query<FactRecord[]>(
      `SELECT ${factColumns} FROM release_fact WHERE release_id = ANY ($1) ORDER BY service_id, number`,
      [releaseIds],
    );
    return rows.map(toFact);
  }

  async findContents(releaseIds: readonly string[]): Promise<readonly ReleaseContent[]> {
    const rows = await currentManager().query<ContentRecord[]>(findContentsSql, [releaseIds]);
    return rows.map(toContent);
  }

  async findCopies(
    releaseIds: readonly string[],
    readerClass: ReaderClass,
  ): Promise<readonly ReleaseContent[]> {
    const rows = await currentManager().query<ContentRecord[]>(
      `SELECT release_id, reader_class AS read_as, hash, document, diff, NULL AS published_by, NULL AS publisher_name
         FROM release_copy WHERE release_id = ANY ($1) AND reader_class = $2`,
      [releaseIds, readerClass],
    );
    return rows.map(toContent);
  }

  async findPublicHashes(releaseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await currentManager().query<{ release_id: string; hash: string }[]>(
      "SELECT release_id, hash FROM release_copy WHERE release_id = ANY ($1) AND reader_class = 'public'",
      [releaseIds],
    );
    return new Map(rows.map((row) => [row.release_id, row.hash]));
  }

  async findPublicText(releaseId: string): Promise<string | undefined> {
    const [row] = await currentManager().query<{ text: string | null }[]>(
      "SELECT document::text AS text FROM release_copy WHERE release_id = $1 AND reader_class = 'public'",
      [releaseId],
    );
    return row?.text ?? undefined;
  }

  async insert(release: NewRelease): Promise<void> {
    const manager = currentManager();
    const { id, serviceId, organisationId, copies, upstream } = release;
    await manager.query(insertReleaseSql, [
      id,
      serviceId,
      organisationId,
      release.number,
      release.kind,
      release.withdraws,
      release.document && JSON.stringify(release.document),
      release.hash,
      release.publishedAt,
      release.publishedBy,
      release.effectiveFrom,
      JSON.stringify(release.summary),
      JSON.stringify(release.changes),
      release.notice && JSON.stringify(release.notice),
    ]);
    await manager.query(insertCopiesSql, [id, serviceId, organisationId, JSON.stringify(copies)]);
    if (upstream.length > 0) {
      await manager.query(insertLinksSql, [id, serviceId, organisationId, JSON.stringify(upstream)]);
    }
  }
}
