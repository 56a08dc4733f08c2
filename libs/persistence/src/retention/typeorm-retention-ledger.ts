// What the retention policy removes, as the worker: in batches or months, and one worker at a time.
import type { MonthToRetire, RetentionBatch, RetentionLedger, RetentionRun } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';
import { electionSql, recordSql, removalSql } from './retention-sql.js';
import { unlessInUse } from './unless-in-use.js';

export class TypeormRetentionLedger implements RetentionLedger {
  async removeBatch(batch: RetentionBatch): Promise<number | null> {
    if (!(await isElected())) return null;
    let removed = 0;
    for (const sql of [removalSql[batch.kind]].flat()) {
      const [gone] = await currentManager().query<{ removed: number }[]>(sql, [
        batch.endedBefore,
        batch.limit - removed,
      ]);
      removed += gone?.removed ?? 0;
    }
    if (removed > 0) await record(batch, removed);
    return removed;
  }

  async retireMonth(month: MonthToRetire): Promise<number | 'none' | 'in-use' | null> {
    if (!(await isElected())) return null;
    return unlessInUse(async () => {
      const [gone] = await currentManager().query<{ removed: string | null }[]>(
        'SELECT retire_month($1, $2, $3) AS removed',
        [month.kind, month.endedBefore, month.archived],
      );
      if (!gone || gone.removed === null) return 'none';
      const removed = Number(gone.removed);
      if (removed > 0) await record(month, removed);
      return removed;
    });
  }
}

async function isElected(): Promise<boolean> {
  const [election] = await currentManager().query<{ elected: boolean }[]>(electionSql);
  return election?.elected ?? false;
}

async function record({ runId, kind, endedBefore, beganAt }: RetentionRun, removed: number): Promise<void> {
  await currentManager().query(recordSql, [runId, kind, endedBefore, removed, beganAt]);
}
