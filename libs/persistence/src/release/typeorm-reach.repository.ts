// How far a release got, through the functions that count across customers.
import type { FlipCount, ReachRepository, ReleaseReach } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

interface FlipRecord {
  readonly kind: FlipCount['kind'];
  readonly outcome_after: FlipCount['outcomeAfter'];
  readonly control: string;
  readonly customers: number;
}

export class TypeormReachRepository implements ReachRepository {
  async findReach(releaseId: string): Promise<ReleaseReach | undefined> {
    const manager = currentManager();
    const [reach] = await manager.query<{ told: number; seen: number }[]>(
      'SELECT told, seen FROM release_reach($1)',
      [releaseId],
    );
    if (!reach) return undefined;
    const flips = await manager.query<FlipRecord[]>(
      'SELECT kind, outcome_after, control, customers FROM release_flip_counts($1)',
      [releaseId],
    );
    return {
      told: reach.told,
      seen: reach.seen,
      flips: flips.map(({ kind, outcome_after: outcomeAfter, control, customers }) => ({
        kind,
        outcomeAfter,
        control,
        customers,
      })),
    };
  }
}
