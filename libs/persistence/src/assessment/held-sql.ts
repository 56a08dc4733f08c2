// What anybody holds a service to, in SQL: asked of held_form, never of subscriptions. $1 to $3 are a readership.

/** $1 service. Jumps from one readership to the next: there are few, and many forms in each. */
export const findReadershipsSql = `
  WITH RECURSIVE readership AS (
    (SELECT h.variant, h.reader_class FROM held_form h WHERE h.service_id = $1
      ORDER BY h.variant, h.reader_class LIMIT 1)
    UNION ALL
    SELECT n.variant, n.reader_class FROM readership r CROSS JOIN LATERAL (
      SELECT h.variant, h.reader_class FROM held_form h
       WHERE h.service_id = $1 AND (h.variant, h.reader_class) > (r.variant, r.reader_class)
       ORDER BY h.variant, h.reader_class LIMIT 1) n
  )
  SELECT $1::uuid AS "serviceId", variant, reader_class AS "readerClass" FROM readership ORDER BY variant, reader_class`;

const ofReadership = (alias: string) =>
  `${alias}.service_id = $1 AND ${alias}.variant = $2 AND ${alias}.reader_class = $3`;

const all = `SELECT h.test_hash FROM held_form h WHERE ${ofReadership('h')} AND h.since <= $4`;
/** $5 paths. What reads none is found by an index of its own. */
const reading = `
  SELECT h.test_hash FROM held_form h JOIN test t ON t.hash = h.test_hash
   WHERE ${ofReadership('h')} AND h.since <= $4 AND t.paths && $5::text[]
  UNION
  SELECT h.test_hash FROM held_form h JOIN test t ON t.hash = h.test_hash
   WHERE ${ofReadership('h')} AND h.since <= $4 AND t.paths = '{}'`;

/** $4 instant. */
const dueByItself = `
  SELECT h.test_hash FROM held_form h WHERE ${ofReadership('h')} AND NOT h.assessed AND h.since <= $4
  UNION
  SELECT v.test_hash FROM verdict v WHERE ${ofReadership('v')} AND v.valid_to IS NULL AND v.valid_until <= $4`;

const findDue = (hashes: string) => `
  SELECT d.test_hash AS "testHash",
         CASE WHEN v.id IS NOT NULL THEN
           jsonb_build_object('outcome', v.outcome, 'reason', v.reason) END AS open, v.valid_until AS "validUntil",
         EXISTS (SELECT FROM held_form h WHERE ${ofReadership('h')} AND h.test_hash = d.test_hash
                    AND NOT h.assessed AND h.since <= $4) AS begun
    FROM (${hashes}) d
    LEFT JOIN verdict v ON ${ofReadership('v')} AND v.test_hash = d.test_hash AND v.valid_to IS NULL
   WHERE EXISTS (SELECT FROM held_form h WHERE ${ofReadership('h')} AND h.test_hash = d.test_hash)
   ORDER BY d.test_hash COLLATE "C"`;

/** By what is touched; $4 instant, $5 paths where there are some. */
export const findDueSql = {
  everything: findDue(`${dueByItself} UNION ${all}`),
  nothing: findDue(dueByItself),
  paths: findDue(`${dueByItself} UNION ${reading}`),
};

const inOrder = (hashes: string) =>
  `SELECT t.test_hash AS hash FROM (${hashes}) t GROUP BY 1 ORDER BY t.test_hash COLLATE "C"`;

/** As findDueSql. */
export const findTouchedSql = { everything: inOrder(all), paths: inOrder(reading) };

/** $1 hashes. */
export const findTestsSql = 'SELECT hash, scope, test FROM test WHERE hash = ANY ($1)';

/** $4 instant, $5 tests. What began to be held since then is left to be assessed. */
export const markAssessedSql = `
  UPDATE held_form h SET assessed = true
   WHERE ${ofReadership('h')} AND NOT h.assessed AND h.since <= $4 AND h.test_hash = ANY ($5)`;

/** $4 tests. */
export const findFormsSql = `
  SELECT f.hash AS "formHash", f.test_hash AS "testHash", t.scope, f.test
    FROM held_form h
    JOIN test_form f ON f.hash = h.form_hash
    JOIN test t ON t.hash = f.test_hash
   WHERE ${ofReadership('h')} AND h.test_hash = ANY ($4)
   ORDER BY f.hash`;

/** $1 service, $2 after, $3 before. */
export const findLastHoldingSql = `
  SELECT max(h.since) AS since FROM held_form h
   WHERE h.service_id = $1 AND NOT h.assessed AND h.since > $2 AND h.since < $3`;

/** $1 service. */
export const takeDoubtsSql = `
  WITH taken AS (
    DELETE FROM doubted_form d WHERE d.service_id = $1
    RETURNING d.variant, d.reader_class, d.form_hash, d.test_hash
  )
  SELECT DISTINCT variant, reader_class AS "readerClass", form_hash AS "formHash", test_hash AS "testHash" FROM taken`;

/** $2 doubts. */
const given = `
  jsonb_to_recordset($2::jsonb) AS g (variant text, "readerClass" text, "formHash" text, "testHash" text)`;
const isHeld = `
  EXISTS (SELECT FROM requirement r
      JOIN requirement_profile p ON p.current_version_id = r.profile_version_id
      JOIN subscription s ON s.profile_id = p.id
     WHERE r.form_hash = g."formHash" AND s.service_id = $1 AND s.variant = g.variant
       AND s.reader_class = g."readerClass" AND s.ended_at IS NULL)`;
const isGiven = `h.service_id = $1 AND h.variant = g.variant AND h.reader_class = g."readerClass" AND h.form_hash = g."formHash"`;

/** Those that nobody holds as it seems: whoever lets go of one of the others later doubts it anew. */
export const findUnheldSql = `SELECT g.* FROM ${given} WHERE NOT ${isHeld}`;

/** Waits for those who are about to hold one of them; in their order. */
export const lockHeldSql = `
  SELECT FROM held_form h JOIN ${given} ON ${isGiven}
   ORDER BY h.service_id, h.variant, h.reader_class, h.form_hash FOR UPDATE OF h`;

export const deleteUnheldSql = `DELETE FROM held_form h USING ${given} WHERE ${isGiven} AND NOT ${isHeld}`;

/** $3 instant. A test that is held in another form goes on. */
export const closeUnheldSql = `
  UPDATE verdict v SET valid_to = $3 FROM ${given}
   WHERE v.service_id = $1 AND v.variant = g.variant AND v.reader_class = g."readerClass" AND v.test_hash = g."testHash"
     AND v.valid_to IS NULL
     AND NOT EXISTS (SELECT FROM held_form h WHERE h.service_id = $1 AND h.variant = v.variant
                        AND h.reader_class = v.reader_class AND h.test_hash = v.test_hash)`;
