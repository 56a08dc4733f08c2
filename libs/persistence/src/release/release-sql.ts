// The longer statements about releases.

/** $1 service: held, shared, from before a publication takes its instant until it is committed. */
export const publicationKeySql = "hashtextextended('publish ' || $1, 0)";

/** Of its own releases a tenant reads the whole; of others' the copy of the highest class that row-level security shows. */
export const findContentsSql = `
  SELECT r.id AS release_id, 'provider' AS read_as, r.hash, r.document, r.diff, r.published_by, a.display_name AS publisher_name
    FROM release r LEFT JOIN account a ON a.id = r.published_by
   WHERE r.id = ANY ($1)
  UNION ALL
  SELECT * FROM (
    SELECT DISTINCT ON (c.release_id)
           c.release_id, c.reader_class AS read_as, c.hash, c.document, c.diff, NULL::uuid AS published_by,
           NULL AS publisher_name
      FROM release_copy c
     WHERE c.release_id = ANY ($1) AND c.organisation_id IS DISTINCT FROM current_organisation()
     ORDER BY c.release_id, array_position(ARRAY['nda', 'subscribers', 'customers', 'public'], c.reader_class)
  ) AS fullest`;

export const insertReleaseSql = `
  INSERT INTO release (id, service_id, organisation_id, number, kind, withdraws, document, hash, published_at,
                       published_by, effective_from, summary, diff, notice)
  VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12::jsonb, $13::jsonb, $14::jsonb)`;

// What there is not, as a withdrawal's document, is SQL's NULL and not JSON's.
export const insertCopiesSql = `
  INSERT INTO release_copy (release_id, service_id, organisation_id, reader_class, document, diff, hash, notice)
  SELECT $1, $2, $3, c->>'readerClass', NULLIF(c->'document', 'null'), c->'changes', c->>'hash',
         NULLIF(c->'notice', 'null')
    FROM jsonb_array_elements($4::jsonb) AS c`;

export const insertLinksSql = `
  INSERT INTO upstream_link (release_id, service_id, organisation_id, upstream_provider, upstream_slug, inherits)
  SELECT $1, $2, $3, l->>'provider', l->>'slug', ARRAY(SELECT jsonb_array_elements_text(l->'inherits'))
    FROM jsonb_array_elements($4::jsonb) AS l`;
