// The directory over its entries; row-level security shows them to everybody.
import type {
  DirectoryCounts,
  DirectoryFilter,
  DirectoryOrder,
  DirectoryPage,
  DirectoryRepository,
  ListedService,
  ProviderName,
  PublicPage,
  UnenteredReleases,
} from '@bunkai/application';
import type { LocalizedText, PublicFacts } from '@bunkai/disclosure';
import { type ServiceRecord, toService } from '../service/service.mapper.js';
import { currentManager } from '../transaction/current-manager.js';
import { countSql, filterValues, searchSql, unentered } from './directory-sql.js';

interface ListedRecord extends ServiceRecord {
  readonly release_id: string;
  readonly number: number;
  readonly published_at: Date;
  readonly effective_from: Date;
  readonly facts: PublicFacts;
  readonly sort_name: string;
}

interface CountRecord {
  readonly facet: keyof DirectoryCounts;
  readonly value: string;
  readonly services: number;
}

export class TypeormDirectoryRepository implements DirectoryRepository, UnenteredReleases {
  async search(filter: DirectoryFilter, at: Date, page: DirectoryPage): Promise<readonly ListedService[]> {
    const { order, limit, after } = page;
    const rows = await currentManager().query<ListedRecord[]>(searchSql(order), [
      ...filterValues(filter, at),
      limit + 1,
      after?.key ?? null,
      after?.serviceId ?? null,
    ]);
    return rows.map((row) => toListed(row, order));
  }

  async count(filter: DirectoryFilter, at: Date): Promise<DirectoryCounts> {
    const rows = await currentManager().query<CountRecord[]>(countSql, [...filterValues(filter, at)]);
    const of = (facet: CountRecord['facet']) =>
      rows.filter((row) => row.facet === facet).map(({ value, services }) => ({ value, services }));
    const total = of('total')[0]?.services ?? 0;
    return { total, models: of('models'), storedIn: of('storedIn'), schemes: of('schemes') };
  }

  async findProvider(slug: string): Promise<ProviderName | undefined> {
    const [row] = await currentManager().query<{ slug: string; name: LocalizedText }[]>(
      `SELECT o.slug, o.name FROM organisation o
        WHERE o.slug = $1 AND EXISTS (SELECT FROM release_fact f JOIN service s ON s.id = f.service_id
                                       WHERE s.organisation_id = o.id)`,
      [slug],
    );
    return row && { slug: row.slug, name: row.name };
  }

  async listPages(at: Date, limit: number): Promise<readonly PublicPage[]> {
    const rows = await currentManager().query<{ provider: string; slug: string; published_at: Date }[]>(
      `SELECT o.slug AS provider, s.slug, e.published_at
         FROM directory_entry e JOIN service s ON s.id = e.service_id JOIN organisation o ON o.id = s.organisation_id
        WHERE e.listed_until > $1 AND e.listed_from <= $1 ORDER BY e.published_at DESC, e.service_id LIMIT $2`,
      [at, limit],
    );
    return rows.map(({ provider, slug, published_at: publishedAt }) => ({ provider, slug, publishedAt }));
  }

  async findServices(after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await currentManager().query<{ service_id: string }[]>(
      `SELECT DISTINCT f.service_id FROM ${unentered}
          AND ($1::uuid IS NULL OR f.service_id > $1) ORDER BY f.service_id LIMIT $2`,
      [after, limit],
    );
    return rows.map((row) => row.service_id);
  }

  async findReleases(serviceId: string): Promise<readonly string[]> {
    const rows = await currentManager().query<{ release_id: string }[]>(
      `SELECT f.release_id FROM ${unentered} AND f.service_id = $1`,
      [serviceId],
    );
    return rows.map((row) => row.release_id);
  }
}

function toListed(row: ListedRecord, order: DirectoryOrder): ListedService {
  const { facts, number, published_at: publishedAt, effective_from: effectiveFrom } = row;
  const keys = { name: row.sort_name, completeness: facts.fields.disclosed, newest: publishedAt.getTime() };
  return {
    service: toService(row),
    release: { id: row.release_id, number, publishedAt, effectiveFrom },
    facts,
    place: { key: String(keys[order]), serviceId: row.id },
  };
}
