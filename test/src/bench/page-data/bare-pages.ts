// The peer of the page bench: Fastify and pg, and one statement that knows this page alone. No tenants, no schema, no limits.
import Fastify from 'fastify';
import pg from 'pg';

const CONNECTIONS = 10;

const [, , databaseUrl, port] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });

const text = `
  SELECT s.id, s.slug, s.name, s.nda_terms, o.slug AS provider_slug, o.name AS provider_name, releases.list,
         current.release_id, c.hash, c.document
    FROM service s
    JOIN organisation o ON o.id = s.organisation_id
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', f.release_id, 'number', f.number, 'kind', f.kind, 'withdraws', f.withdraws,
                         'publishedAt', f.published_at, 'effectiveFrom', f.effective_from, 'summary', f.summary)
                       ORDER BY f.number DESC) AS list
        FROM release_fact f WHERE f.service_id = s.id) AS releases
    CROSS JOIN LATERAL (
      SELECT f.release_id FROM release_fact f WHERE f.service_id = s.id AND f.effective_from <= now()
       ORDER BY f.effective_from DESC, f.number DESC LIMIT 1) AS current
    JOIN release_copy c ON c.release_id = current.release_id AND c.reader_class = 'public'
   WHERE o.slug = $1 AND s.slug = $2`;

interface PageRow {
  readonly id: string;
  readonly slug: string;
  readonly name: unknown;
  readonly nda_terms: unknown;
  readonly provider_slug: string;
  readonly provider_name: unknown;
  readonly list: readonly ReleaseItem[];
  readonly release_id: string;
  readonly hash: string;
  readonly document: unknown;
}

interface ReleaseItem {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly withdraws: number | null;
  readonly publishedAt: string;
  readonly effectiveFrom: string;
  readonly summary: unknown;
}

interface Body {
  readonly variables: { readonly provider: string; readonly service: string };
}

const server = Fastify();
server.post<{ Body: Body }>('/graphql', async ({ body: { variables } }) => {
  const values = [variables.provider, variables.service];
  const { rows } = await pool.query<PageRow>({ name: 'page', text, values });
  const [row] = rows;
  return { data: { service: row ? pageOf(row) : null, viewer: null } };
});
await server.listen({ port: Number(port), host: '127.0.0.1' });

function pageOf(row: PageRow): object {
  const current = row.list.find(({ id }) => id === row.release_id);
  return {
    id: globalId('Service', row.id),
    slug: row.slug,
    name: localized(row.name),
    provider: { slug: row.provider_slug, name: localized(row.provider_name) },
    ndaTerms: row.nda_terms,
    release: current && {
      id: globalId('Release', current.id),
      number: current.number,
      hash: row.hash,
      readAs: 'public',
      effectiveFrom: instant(current.effectiveFrom),
      publishedAt: instant(current.publishedAt),
      summary: current.summary,
      document: row.document,
    },
    releases: { edges: row.list.slice(0, 10).map((release) => ({ node: listed(release, row.release_id) })) },
  };
}

function listed({ id, number, kind, effectiveFrom, publishedAt, withdraws }: ReleaseItem, current: string) {
  const state = id === current ? 'in-force' : 'superseded';
  const [effective, published] = [instant(effectiveFrom), instant(publishedAt)];
  return { number, kind, state, effectiveFrom: effective, publishedAt: published, withdraws };
}

function localized(text: unknown): object {
  return typeof text === 'string' ? { en: text, ja: text } : (text as object);
}

function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

function instant(text: string): string {
  return new Date(text).toISOString();
}
