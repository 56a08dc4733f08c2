// Imports and their rows as tables, under row-level security as the tenant, or the operator, at hand.
import type {
  BulkImport,
  BulkImportRepository,
  FaultPage,
  FaultyRow,
  ImportPage,
  ImportProgress,
  NewBulkImport,
  RowOutcome,
  StagedRow,
  WaitingRow,
} from '@bunkai/application';
import { isId } from '@bunkai/kernel';
import { currentManager } from '../transaction/current-manager.js';
import { stageRows } from './stage-rows.js';

const columns = `
  id, organisation_id AS "organisationId", account_id AS "accountId", kind, mode, publishes, file_name AS "fileName", state,
  refusal, row_count AS "rowCount", done_count AS "doneCount", unchanged_count AS "unchangedCount",
  faulty_count AS "faultyCount", created_at AS "createdAt", worked_at AS "workedAt", finished_at AS "finishedAt"`;

export class TypeormBulkImportRepository implements BulkImportRepository {
  async insert(started: NewBulkImport, rows: AsyncIterable<StagedRow>): Promise<BulkImport> {
    const { id, organisationId, accountId, kind, mode, publishes, fileName, createdAt } = started;
    await query(
      `INSERT INTO bulk_import (id, organisation_id, account_id, kind, mode, publishes, file_name, state, row_count,
         done_count, unchanged_count, faulty_count, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'running', 0, 0, 0, 0, $8)`,
      [id, organisationId, accountId, kind, mode, publishes, fileName, createdAt],
    );
    const rowCount = await stageRows(id, rows);
    await query(
      `UPDATE bulk_import SET row_count = $2, faulty_count =
         (SELECT count(*) FROM bulk_import_row WHERE import_id = $1 AND outcome = 'faulty') WHERE id = $1`,
      [id, rowCount],
    );
    const stored = await this.find(id);
    if (!stored) throw new Error('the import that was stored is not there');
    return stored;
  }

  async find(importId: string): Promise<BulkImport | undefined> {
    if (!isId(importId)) return undefined;
    const [found] = await query<BulkImport>(`SELECT ${columns} FROM bulk_import WHERE id = $1`, [importId]);
    return found;
  }

  list({ after, limit }: ImportPage): Promise<readonly BulkImport[]> {
    return query<BulkImport>(
      `SELECT ${columns} FROM bulk_import
        WHERE organisation_id IS NOT DISTINCT FROM current_organisation() AND ($1::uuid IS NULL OR id < $1)
        ORDER BY id DESC LIMIT $2`,
      [after, limit + 1],
    );
  }

  listFaults(importId: string, { afterLine, limit }: FaultPage): Promise<readonly FaultyRow[]> {
    return query<FaultyRow>(
      `SELECT line, key, faults FROM bulk_import_row
        WHERE import_id = $1 AND outcome = 'faulty' AND line > $2 ORDER BY line LIMIT $3`,
      [importId, afterLine, limit + 1],
    );
  }

  findWaiting(importId: string, afterLine: number, limit: number): Promise<readonly WaitingRow[]> {
    return query<WaitingRow>(
      `SELECT line, key, content FROM bulk_import_row
        WHERE import_id = $1 AND outcome IS NULL AND line > $2 ORDER BY line LIMIT $3`,
      [importId, afterLine, limit],
    );
  }

  async record(importId: string, outcomes: readonly RowOutcome[]): Promise<void> {
    await query(
      `UPDATE bulk_import_row r
          SET outcome = o.outcome, subject_id = o."subjectId", faults = o.faults,
              content = CASE WHEN o.outcome = 'faulty' THEN r.content END
         FROM jsonb_to_recordset($2::jsonb) AS o (line integer, outcome text, "subjectId" uuid, faults jsonb)
        WHERE r.import_id = $1 AND r.line = o.line AND r.outcome IS NULL`,
      [importId, JSON.stringify(outcomes)],
    );
  }

  async advance(importId: string, progress: ImportProgress, at: Date): Promise<boolean> {
    const { done, unchanged, faulty, state, refusal } = progress;
    const rows = await query(
      `WITH advanced AS (
         UPDATE bulk_import SET done_count = done_count + $2, unchanged_count = unchanged_count + $3,
                faulty_count = faulty_count + $4, state = $5, refusal = $6, worked_at = $7,
                finished_at = CASE WHEN $5 <> 'running' THEN $7::timestamptz END
          WHERE id = $1 AND state = 'running' RETURNING id)
       SELECT id FROM advanced`,
      [importId, done, unchanged, faulty, state, refusal, at],
    );
    return rows.length === 1;
  }

  async findSubject(key: string): Promise<string | undefined> {
    const [found] = await query<{ subjectId: string }>(
      `SELECT subject_id AS "subjectId" FROM bulk_import_row
        WHERE account_id = current_account() AND organisation_id IS NULL AND key = $1 AND subject_id IS NOT NULL
        ORDER BY import_id DESC LIMIT 1`,
      [key],
    );
    return found?.subjectId;
  }
}

function query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, values);
}
