// What is removed of each kind: $1 what ended before, $2 how many at most; the oldest first, but not what somebody is at.
import type { BatchedKind } from '@bunkai/application';

/** Whoever has it removes; it goes with the transaction. */
export const electionSql = `SELECT pg_try_advisory_xact_lock(hashtextextended('retention', 0)) AS elected`;

const countGone = 'SELECT count(*)::int AS removed FROM gone';

const dueImports = `
      SELECT id FROM bulk_import WHERE finished_at < $1 AND kind <> 'customers' ORDER BY finished_at LIMIT $2
         FOR UPDATE SKIP LOCKED`;

/** Of several statements each is given what those before it left of the limit. */
export const removalSql: Readonly<Record<BatchedKind, string | readonly string[]>> = {
  session: `
    WITH gone AS (
      DELETE FROM session WHERE id = ANY (ARRAY(
        SELECT s.id FROM session s WHERE s.expires_at <= $1 ORDER BY s.expires_at LIMIT $2))
      RETURNING expires_at)
    ${countGone}`,
  'sign-in-attempt': `
    WITH gone AS (
      DELETE FROM sign_in_attempt WHERE key_hash = ANY (ARRAY(
        SELECT a.key_hash FROM sign_in_attempt a WHERE a.window_started_at < $1 ORDER BY a.window_started_at LIMIT $2))
        AND window_started_at < $1
      RETURNING key_hash)
    ${countGone}`,
  'outbox-entry': `
    WITH gone AS (
      DELETE FROM outbox WHERE id = ANY (ARRAY(
        SELECT o.id FROM outbox o WHERE o.done_at < $1 ORDER BY o.done_at LIMIT $2 FOR UPDATE SKIP LOCKED))
      RETURNING id)
    ${countGone}`,
  /** The rows first, as one import may have a hundred thousand; then those that have none left. */
  import: [
    `WITH due AS MATERIALIZED (${dueImports}), gone AS (
      DELETE FROM bulk_import_row r USING (
        SELECT l.import_id, l.line FROM due JOIN bulk_import_row l ON l.import_id = due.id LIMIT $2) d
       WHERE r.import_id = d.import_id AND r.line = d.line
      RETURNING r.line)
    ${countGone}`,
    `WITH due AS MATERIALIZED (${dueImports}), gone AS (
      DELETE FROM bulk_import i USING due
       WHERE i.id = due.id AND NOT EXISTS (SELECT FROM bulk_import_row l WHERE l.import_id = due.id)
      RETURNING i.id)
    ${countGone}`,
  ],
};

/** $1 to $5: the run, its kind, what ended before, how many, when it began. */
export const recordSql = `
  INSERT INTO retention_run AS r (id, kind, ended_before, removed, began_at, finished_at)
  VALUES ($1, $2, $3, $4, $5, greatest($5::timestamptz, clock_timestamp()))
  ON CONFLICT (id) DO UPDATE SET removed = r.removed + excluded.removed, finished_at = excluded.finished_at`;
