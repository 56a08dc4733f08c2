// What anybody holds a service to, in SQL: asked of held_form, never of subscriptions. $1 is always the service.

/** $1 service, $2 instant. Beginning: held since the last assessment, by whoever of the readership. */
const beginning = `
  SELECT h.variant, h.reader_class, h.test_hash, true AS begun FROM held_form h
   WHERE h.service_id = $1 AND NOT h.assessed AND h.since <= $2`;
const isOver = `
  SELECT v.variant, v.reader_class, v.test_hash, false AS begun FROM verdict v
   WHERE v.service_id = $1 AND v.valid_to IS NULL AND v.valid_until <= $2
     AND EXISTS (SELECT FROM held_form h WHERE h.service_id = $1 AND h.variant = v.variant
                    AND h.reader_class = v.reader_class AND h.test_hash = v.test_hash)`;
const all = `
  SELECT h.variant, h.reader_class, h.test_hash, false AS begun FROM held_form h
   WHERE h.service_id = $1 AND h.since <= $2`;
/** $3 paths. What reads none is found by an index of its own. */
const reading = `${all} AND h.test_hash = ANY (ARRAY(
     SELECT t.hash FROM test t WHERE t.paths && $3::text[] UNION ALL SELECT t.hash FROM test t WHERE t.paths = '{}'))`;

/** Of all readerships at once, each test once for each. */
const grouped = (...held: readonly string[]) => `
  SELECT h.variant, h.reader_class, h.test_hash, bool_or(h.begun) AS begun
    FROM (${held.join(' UNION ALL ')}) h GROUP BY 1, 2, 3`;

const findDue = (...held: readonly string[]) => `
  SELECT d.variant, d.reader_class AS "readerClass", d.test_hash AS "testHash", d.begun,
         v.outcome, v.reason, v.valid_until AS "validUntil"
    FROM (${grouped(...held)}) d
    LEFT JOIN verdict v ON v.service_id = $1 AND v.variant = d.variant AND v.reader_class = d.reader_class
     AND v.test_hash = d.test_hash AND v.valid_to IS NULL
   ORDER BY 1, 2, 3`;

/** By what is touched. */
export const findDueSql = {
  everything: findDue(beginning, isOver, all),
  nothing: findDue(beginning, isOver),
  paths: findDue(beginning, isOver, reading),
};

const inOrder = (held: string) => `
  SELECT g.variant, g.reader_class AS "readerClass", g.test_hash AS "testHash" FROM (${grouped(held)}) g ORDER BY 1, 2, 3`;

/** As findDueSql. */
export const findTouchedSql = { everything: inOrder(all), paths: inOrder(reading) };

/** $1 hashes. */
export const findTestsSql = 'SELECT hash, scope, test FROM test WHERE hash = ANY ($1)';

/** Tests by who holds them, from three lists. */
const listed = (first: number) =>
  `unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[]) AS g (variant, reader_class, test_hash)`;
const isListed = `
  h.service_id = $1 AND h.variant = g.variant AND h.reader_class = g.reader_class AND h.test_hash = g.test_hash`;

/** $2 instant, $3 to $5 tests. What began to be held since then is left to be assessed. */
export const markAssessedSql = `
  UPDATE held_form h SET assessed = true FROM ${listed(3)} WHERE ${isListed} AND NOT h.assessed AND h.since <= $2`;

/** $2 to $4 tests. */
export const findFormsSql = `
  SELECT h.variant, h.reader_class AS "readerClass", f.hash AS "formHash", f.test_hash AS "testHash", t.scope, f.test
    FROM ${listed(2)}
    JOIN held_form h ON ${isListed}
    JOIN test_form f ON f.hash = h.form_hash
    JOIN test t ON t.hash = f.test_hash
   ORDER BY h.variant, h.reader_class, f.hash`;

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
