// How far releases got, through the functions that count across customers.
import type {
  FlipCount,
  ReachRecount,
  ReachRepository,
  ReleaseAnswer,
  ReleaseReach,
} from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

interface ReachRecord {
  readonly release_id: string;
  readonly reach: Pick<ReleaseReach, 'told' | 'delivered' | 'seen' | 'acknowledged' | 'objected'>;
  readonly flips: readonly FlipRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly counted_at: Date | null;
}

interface FlipRecord extends Pick<FlipCount, 'kind' | 'control' | 'customers'> {
  readonly outcome_after: FlipCount['outcomeAfter'];
}

interface AnswerRecord extends Pick<ReleaseAnswer['customer'], 'slug' | 'name'> {
  readonly acknowledged_at: string | null;
  readonly objected_at: string | null;
  readonly asked_at: string | null;
}

export class TypeormReachRepository implements ReachRepository {
  async findReaches(releaseIds: readonly string[]): Promise<ReadonlyMap<string, ReleaseReach>> {
    const rows = await currentManager().query<ReachRecord[]>(
      'SELECT release_id, reach, flips, answers, counted_at FROM read_reach($1, now())',
      [releaseIds],
    );
    return new Map(rows.map((row) => [row.release_id, toReach(row)]));
  }
}

/** As the worker. */
export class TypeormReachRecount implements ReachRecount {
  async recountNext(): Promise<string | null> {
    const [row] = await currentManager().query<{ id: string | null }[]>(
      'SELECT recount_reach(clock_timestamp()) AS id',
    );
    return row?.id ?? null;
  }
}

function toReach({ reach, flips, answers, counted_at: countedAt }: ReachRecord): ReleaseReach {
  const { told, delivered, seen, acknowledged, objected } = reach;
  return {
    ...{ told, delivered, seen, acknowledged, objected, countedAt },
    flips: flips.map(toFlipCount),
    answers: answers.map(toAnswer),
  };
}

function toAnswer({ slug, name, ...at }: AnswerRecord): ReleaseAnswer {
  return {
    customer: { slug, name },
    acknowledgedAt: instant(at.acknowledged_at),
    objectedAt: instant(at.objected_at),
    askedAt: instant(at.asked_at),
  };
}

/** In JSON an instant is text. */
function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

function toFlipCount({ kind, outcome_after: outcomeAfter, control, customers }: FlipRecord): FlipCount {
  return { kind, outcomeAfter, control, customers };
}
