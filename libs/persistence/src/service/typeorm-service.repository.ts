// Services as tables, with their providers' names; row-level security decides which a tenant sees.
import type { NdaTerms, NewService, Service, ServicePage, ServiceRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';
import { type ServiceRecord, toService } from './service.mapper.js';

const selectService = `
  SELECT s.id, s.organisation_id, s.slug, s.name, s.nda_terms, s.created_at,
         o.slug AS provider_slug, o.name AS provider_name
    FROM service s JOIN organisation o ON o.id = s.organisation_id`;

// Full-width and half-width letters are one in a search.
const occursIn = (text: string) => `normalize(${text}, NFKC) ILIKE $3`;
const nameHas = (name: string) => `
  EXISTS (SELECT FROM jsonb_each_text(CASE jsonb_typeof(${name}) WHEN 'object' THEN ${name}
    ELSE jsonb_build_object('', ${name}) END) t WHERE ${occursIn('t.value')})`;

export class TypeormServiceRepository implements ServiceRepository {
  async insert(service: NewService): Promise<boolean> {
    const { id, organisationId, slug, name, ndaTerms, createdAt } = service;
    const rows = await currentManager().query<object[]>(
      `INSERT INTO service (id, organisation_id, slug, name, nda_terms, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, slug) DO NOTHING RETURNING id`,
      [id, organisationId, slug, JSON.stringify(name), termsToJson(ndaTerms), createdAt],
    );
    return rows.length === 1;
  }

  async findByIds(ids: readonly string[]): Promise<readonly Service[]> {
    const rows = await currentManager().query<ServiceRecord[]>(`${selectService} WHERE s.id = ANY ($1)`, [
      ids,
    ]);
    return rows.map(toService);
  }

  async findByKey(provider: string, slug: string): Promise<Service | undefined> {
    const [row] = await currentManager().query<ServiceRecord[]>(
      `${selectService} WHERE o.slug = $1 AND s.slug = $2`,
      [provider, slug],
    );
    return row && toService(row);
  }

  async findByKeys(keys: readonly string[]): Promise<readonly Service[]> {
    const rows = await currentManager().query<ServiceRecord[]>(
      `${selectService} WHERE (o.slug, s.slug) IN
         (SELECT split_part(k, '/', 1), split_part(k, '/', 2) FROM unnest($1::text[]) AS k)`,
      [keys],
    );
    return rows.map(toService);
  }

  async saveNdaTerms(serviceId: string, terms: NdaTerms | null): Promise<void> {
    await currentManager().query('UPDATE service SET nda_terms = $2 WHERE id = $1', [
      serviceId,
      termsToJson(terms),
    ]);
  }

  async listOwned(organisationId: string, page: ServicePage): Promise<readonly Service[]> {
    const rows = await currentManager().query<ServiceRecord[]>(
      `${selectService}
        WHERE s.organisation_id = $3 AND ($1::uuid IS NULL OR s.id > $1) ORDER BY s.id LIMIT $2`,
      [page.after, page.limit + 1, organisationId],
    );
    return rows.map(toService);
  }

  async listPublished(search: string | null, page: ServicePage): Promise<readonly Service[]> {
    const found = [occursIn('s.slug'), occursIn('o.slug'), nameHas('s.name'), nameHas('o.name')].join(' OR ');
    const rows = await currentManager().query<ServiceRecord[]>(
      `${selectService}
        WHERE EXISTS (SELECT FROM release_fact f WHERE f.service_id = s.id)
          AND ($1::uuid IS NULL OR s.id > $1) AND ($3::text IS NULL OR ${found})
        ORDER BY s.id LIMIT $2`,
      [page.after, page.limit + 1, search === null ? null : `%${escapePattern(search.normalize('NFKC'))}%`],
    );
    return rows.map(toService);
  }
}

function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** A list, so that terms in several parts have room. */
function termsToJson(terms: NdaTerms | null): string | null {
  return terms && JSON.stringify([terms]);
}
