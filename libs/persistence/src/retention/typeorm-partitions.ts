// Months of the tables that lie by month, added ahead of time: as the worker, by functions of the owner.
import type { Partitions } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';
import { unlessInUse } from './unless-in-use.js';

export class TypeormPartitions implements Partitions {
  async add(until: Date): Promise<number | 'in-use'> {
    const manager = currentManager();
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('partitions', 0))`);
    return unlessInUse(async () => {
      const [row] = await manager.query<{ added: number }[]>('SELECT add_partitions($1) AS added', [until]);
      return row?.added ?? 0;
    });
  }

  async analyze(): Promise<void> {
    await unlessInUse(() => currentManager().query('SELECT analyze_partitioned()'));
  }
}
