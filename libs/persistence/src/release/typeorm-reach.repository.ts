// How far releases got, through the functions that count across customers.
import type { FlipCount, ReachRepository, ReleaseReach } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

interface ReachRecord {
  readonly release_id: string;
  readonly told: number;
  readonly seen: number;
  readonly acknowledged: number;
}

interface FlipRecord extends Pick<FlipCount, 'kind' | 'control' | 'customers'> {
  readonly release_id: string;
  readonly outcome_after: FlipCount['outcomeAfter'];
}

export class TypeormReachRepository implements ReachRepository {
  async findReaches(releaseIds: readonly string[]): Promise<ReadonlyMap<string, ReleaseReach>> {
    const manager = currentManager();
    const reaches = await manager.query<ReachRecord[]>(
      `SELECT i.id AS release_id, r.told, r.seen, r.acknowledged
         FROM unnest($1::uuid[]) AS i (id) CROSS JOIN LATERAL release_reach(i.id) AS r`,
      [releaseIds],
    );
    const flips = await manager.query<FlipRecord[]>(
      `SELECT i.id AS release_id, f.kind, f.outcome_after, f.control, f.customers
         FROM unnest($1::uuid[]) AS i (id) CROSS JOIN LATERAL release_flip_counts(i.id) AS f
        ORDER BY f.kind, f.outcome_after, f.control`,
      [releaseIds],
    );
    return new Map(
      reaches.map(({ release_id: id, told, seen, acknowledged }) => [
        id,
        { told, seen, acknowledged, flips: flips.filter((flip) => flip.release_id === id).map(toFlipCount) },
      ]),
    );
  }
}

function toFlipCount({ kind, outcome_after: outcomeAfter, control, customers }: FlipRecord): FlipCount {
  return { kind, outcomeAfter, control, customers };
}
