// The longer statements about the directory. $1 to $7 of a filtered one are what `filterValues` gives.
import type { DirectoryFilter, DirectoryOrder } from '@bunkai/application';

export const addEntrySql = `
  INSERT INTO directory_entry (release_id, service_id, organisation_id, number, published_at, effective_from, models,
    stored_in, schemes, scheme_ends, fields_disclosed, facts, search_text, sort_name)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::timestamptz[], $11, $12::jsonb, $13, $14)
  ON CONFLICT (release_id) DO NOTHING`;

export const setPeriodsSql = `
  UPDATE directory_entry e
     SET listed_from = p.begins, listed_until = CASE WHEN p.begins IS NOT NULL THEN coalesce(p.ends, 'infinity') END
    FROM directory_entry d
    LEFT JOIN unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS p (release_id, begins, ends)
      ON p.release_id = d.release_id
   WHERE d.service_id = $1 AND e.service_id = $1 AND e.release_id = d.release_id`;

/** The releases of which the directory has no entry, for `FROM`. */
export const unentered = `
  release_fact f WHERE f.kind = 'disclosure'
     AND NOT EXISTS (SELECT FROM directory_entry e WHERE e.release_id = f.release_id)`;

export function filterValues(filter: DirectoryFilter, at: Date): readonly unknown[] {
  const { words, models, storedIn, schemes, publishedSince, provider } = filter;
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return [at, patterns, publishedSince, provider, schemes, models, storedIn];
}

const validSchemes = `ARRAY(SELECT u.scheme FROM unnest(e.schemes, e.scheme_ends) AS u (scheme, ends) WHERE u.ends > $1)`;
const listed = `
  e.listed_until > $1 AND e.listed_from <= $1
  AND e.search_text LIKE ALL ($2::text[])
  AND ($3::timestamptz IS NULL OR e.published_at >= $3)
  AND ($4::text IS NULL OR e.organisation_id = (SELECT o.id FROM organisation o WHERE o.slug = $4))
  AND (cardinality($5::text[]) = 0 OR (e.schemes @> $5 AND ${validSchemes} @> $5))`;
const hasModel = `(cardinality($6::text[]) = 0 OR e.models && $6)`;
const hasCountry = `(cardinality($7::text[]) = 0 OR e.stored_in && $7)`;

const latestFirst = '-floor(extract(epoch FROM e.published_at) * 1000)::bigint';
const keys: Readonly<Record<DirectoryOrder, { readonly of: string; readonly given: string }>> = {
  name: { of: 'e.sort_name', given: '$9::text' },
  completeness: { of: '-e.fields_disclosed', given: '-$9::bigint' },
  newest: { of: latestFirst, given: '-$9::bigint' },
};

/** $8: one more than the page has; $9 and $10: the key and the service after which it begins, or null. */
export function searchSql(order: DirectoryOrder): string {
  const { of, given } = keys[order];
  return `
    SELECT p.*, s.id, s.organisation_id, s.slug, s.name, s.nda_terms, s.created_at,
           o.slug AS provider_slug, o.name AS provider_name
      FROM (SELECT e.service_id, e.release_id, e.number, e.published_at, e.effective_from, e.facts, e.sort_name,
                   ${of} AS key
              FROM directory_entry e
             WHERE ${listed} AND ${hasModel} AND ${hasCountry}
               AND ($10::uuid IS NULL OR (${of}, e.service_id) > (${given}, $10::uuid))
             ORDER BY key, e.service_id LIMIT $8) p
      JOIN service s ON s.id = p.service_id
      JOIN organisation o ON o.id = s.organisation_id
     ORDER BY p.key, p.service_id`;
}

export const countSql = `
  WITH found AS MATERIALIZED (
    SELECT e.models, e.stored_in, e.schemes, e.scheme_ends, ${hasModel} AS has_model, ${hasCountry} AS has_country
      FROM directory_entry e WHERE ${listed}
  ), counted AS (
    SELECT 'total' AS facet, '' AS value, count(*)::int AS services FROM found WHERE has_model AND has_country
    UNION ALL
    SELECT 'models', v, count(*)::int FROM found, unnest(models) v WHERE has_country GROUP BY v
    UNION ALL
    SELECT 'storedIn', v, count(*)::int FROM found, unnest(stored_in) v WHERE has_model GROUP BY v
    UNION ALL
    SELECT 'schemes', v, count(*)::int FROM found, unnest(schemes, scheme_ends) AS u (v, ends)
     WHERE has_model AND has_country AND u.ends > $1 GROUP BY v
  )
  SELECT facet, value, services FROM counted ORDER BY facet, services DESC, value COLLATE "C"`;
