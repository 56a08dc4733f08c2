// What the retention policy removes, as the worker: in batches, and one worker at a time.
import type { RetentionBatch, RetentionLedger } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';
import { electionSql, recordSql, removalSql } from './retention-sql.js';

export class TypeormRetentionLedger implements RetentionLedger {
  async removeBatch({ runId, kind, endedBefore, beganAt, limit }: RetentionBatch): Promise<number | null> {
    const manager = currentManager();
    const [election] = await manager.query<{ elected: boolean }[]>(electionSql);
    if (!election?.elected) return null;
    if (kind === 'delivery') await manager.query('SELECT keep_reach($1, $2)', [endedBefore, limit]);
    let removed = 0;
    for (const sql of [removalSql[kind]].flat()) {
      const [gone] = await manager.query<{ removed: number }[]>(sql, [endedBefore, limit - removed]);
      removed += gone?.removed ?? 0;
    }
    if (removed > 0) await manager.query(recordSql, [runId, kind, endedBefore, removed, beganAt]);
    return removed;
  }
}
