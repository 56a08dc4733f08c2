// How far releases got, through the functions that count across customers.
import type { FlipCount, ReachRepository, ReleaseAnswer, ReleaseReach } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

interface ReachRecord {
  readonly release_id: string;
  readonly told: number;
  readonly delivered: number;
  readonly seen: number;
  readonly acknowledged: number;
  readonly objected: number;
}

type AnswerRecord = ReleaseAnswer & { readonly releaseId: string };

interface FlipRecord extends Pick<FlipCount, 'kind' | 'control' | 'customers'> {
  readonly release_id: string;
  readonly outcome_after: FlipCount['outcomeAfter'];
}

export class TypeormReachRepository implements ReachRepository {
  async findReaches(releaseIds: readonly string[]): Promise<ReadonlyMap<string, ReleaseReach>> {
    const manager = currentManager();
    const reaches = await manager.query<ReachRecord[]>(
      `SELECT i.id AS release_id, r.told, r.delivered, r.seen, r.acknowledged, r.objected
         FROM unnest($1::uuid[]) AS i (id) CROSS JOIN LATERAL release_reach(i.id) AS r`,
      [releaseIds],
    );
    const flips = await manager.query<FlipRecord[]>(
      `SELECT i.id AS release_id, f.kind, f.outcome_after, f.control, f.customers
         FROM unnest($1::uuid[]) AS i (id) CROSS JOIN LATERAL release_flip_counts(i.id) AS f
        ORDER BY f.kind, f.outcome_after, f.control`,
      [releaseIds],
    );
    const answers = await findAnswers(releaseIds);
    return new Map(
      reaches.map(({ release_id: id, ...counts }) => [
        id,
        {
          ...counts,
          flips: flips.filter((flip) => flip.release_id === id).map(toFlipCount),
          answers: answers.filter(({ releaseId }) => releaseId === id).map(toAnswer),
        },
      ]),
    );
  }
}

function findAnswers(releaseIds: readonly string[]): Promise<readonly AnswerRecord[]> {
  return currentManager().query<AnswerRecord[]>(
    `SELECT i.id AS "releaseId", jsonb_build_object('slug', a.slug, 'name', a.name) AS customer,
            a.acknowledged_at AS "acknowledgedAt", a.objected_at AS "objectedAt", a.asked_at AS "askedAt"
       FROM unnest($1::uuid[]) AS i (id) CROSS JOIN LATERAL release_answers(i.id) AS a ORDER BY a.slug`,
    [releaseIds],
  );
}

function toAnswer({ customer, acknowledgedAt, objectedAt, askedAt }: AnswerRecord): ReleaseAnswer {
  return { customer, acknowledgedAt, objectedAt, askedAt };
}

function toFlipCount({ kind, outcome_after: outcomeAfter, control, customers }: FlipRecord): FlipCount {
  return { kind, outcomeAfter, control, customers };
}
