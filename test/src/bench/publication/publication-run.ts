// One publication on both sides: ours by the worker, the peer's by verifying everybody. Their outcomes are compared before any figure counts.
import type { Disclosure } from '@bunkai/disclosure';
import type pg from 'pg';
import type { BenchWorld } from '../world/bench-world.js';
import { type LeverName, shares } from '../world/levers.js';
import { NaivePeer, type NaiveRun } from './naive-peer.js';
import type { Drained, WorkerSide } from './worker-side.js';

export interface OurRun {
  /** Until the changed verdicts stand in the database. */
  readonly knownMs: number;
  /** Until everybody whom a flip touches has the alert, and the release counts as told. */
  readonly toldMs: number;
  readonly jobs: number;
  /** Subscribers whom a flip touches; so many alerts are written. */
  readonly flips: number;
  readonly memoryMiB: number;
}

export interface BothRuns {
  readonly ours: OurRun;
  readonly naive: NaiveRun;
}

export class PublicationRuns {
  constructor(
    readonly world: BenchWorld,
    private readonly worker: WorkerSide,
    private readonly client: pg.Client,
    private readonly say: (line: string) => void,
  ) {}

  /** Moves the lever, publishes, and has the worker do what that orders. The alerts stay until {@link clear}. */
  async publish(lever: LeverName): Promise<OurRun & { readonly releaseId: string }> {
    this.world.move(lever);
    const { releaseId } = await this.world.publish();
    const drained = await this.worker.drain();
    return { releaseId, ...summed(drained), flips: await this.count(releaseId) };
  }

  /** As {@link publish}, but nobody is told yet. */
  async assess(lever: LeverName): Promise<Pick<OurRun, 'knownMs' | 'memoryMiB'>> {
    this.world.move(lever);
    await this.world.publish();
    const { knownMs, memoryMiB } = summed(await this.worker.drain(1));
    return { knownMs, memoryMiB };
  }

  /** Throws where the two sides do not tell the same subscribers of the same flips. What they wrote stays until {@link clear}. */
  async compare(lever: keyof typeof shares, naiveFirst: boolean): Promise<BothRuns> {
    const { world } = this;
    const before = world.document() as unknown as Disclosure;
    world.move(lever);
    const { releaseId, document } = await world.publish();
    const naively = () =>
      new NaivePeer(this.client, this.say).publish({
        serviceId: world.facts.serviceId,
        subscriptions: world.facts.subscriptions,
        releaseId,
        before,
        after: document as unknown as Disclosure,
        upstream: [world.facts.upstream as unknown as Disclosure],
        at: new Date(),
      });
    const early = naiveFirst ? await naively() : undefined;
    const drained = await this.worker.drain();
    const naive = early ?? (await naively());
    await this.agree(lever, releaseId);
    return { ours: { ...summed(drained), flips: await this.count(releaseId) }, naive };
  }

  /** Forgets what was told and what is still to be told: every round begins with empty tables. */
  async clear(): Promise<void> {
    await this.client.query(`DELETE FROM outbox WHERE topic = 'tell-subscribers' AND done_at IS NULL`);
    await this.client.query(
      'TRUNCATE alert, own_flip, pending_alert, delivery_alert, naive_alert, told_release, told_subscription CASCADE',
    );
  }

  private async count(releaseId: string): Promise<number> {
    const { rows } = await this.client.query<{ flips: number }>(
      `SELECT count(*)::int AS flips FROM alert WHERE release_id = $1 AND kind = 'verdicts-flipped'`,
      [releaseId],
    );
    return rows[0]?.flips ?? 0;
  }

  private async agree(lever: keyof typeof shares, releaseId: string): Promise<void> {
    await this.client.query('ANALYZE alert; ANALYZE naive_alert; ANALYZE naive_flip; ANALYZE change_flip');
    await this.client.query(`BEGIN; ${oneByOneSql('LOCAL')}`);
    const { rows } = await this.client.query<{ differing: number; told: number }>(disagreementSql);
    await this.client.query('COMMIT');
    const { differing = -1, told = 0 } = rows[0] ?? {};
    const hardlyAny = shares[lever] * this.world.facts.subscriptions < 20;
    if (differing !== 0 || (told === 0 && !hardlyAny))
      throw new Error(`${lever}: of ${told} flips told ${differing} are on one side alone`);
    const { serviceId } = this.world.facts;
    const others = await this.client.query<{ others: number; told: boolean }>(othersSql, [
      releaseId,
      serviceId,
    ]);
    if (others.rows[0]?.others !== 0 || !others.rows[0].told)
      throw new Error(`${lever}: alerts for nobody's flips, or not told: ${JSON.stringify(others.rows[0])}`);
  }
}

/** What an event flips is not to be hashed anew for every alert of it. */
export const oneByOneSql = (scope: 'LOCAL' | 'SESSION') =>
  `SET ${scope} enable_hashjoin = off; SET ${scope} enable_mergejoin = off`;

const tellingOf = (side: number, alert: string, flip: string) => `
  SELECT ${side} AS side, a.subscription_id, f.requirement_id, f.outcome_before, f.outcome_after, f.reason_after
    FROM ${alert} a LEFT JOIN LATERAL (SELECT * FROM ${flip} f WHERE f.alert_id = a.id OFFSET 0) f ON true
   WHERE a.kind = 'verdicts-flipped'`;

/** What one side tells must be told by the other, as often. */
const disagreementSql = `
  SELECT count(*) FILTER (WHERE balance <> 0)::int AS differing, coalesce(sum(told), 0)::int AS told
    FROM (SELECT sum(side) AS balance, count(*) FILTER (WHERE side = 1) AS told
            FROM (${tellingOf(1, 'alert', 'alert_flip')} UNION ALL ${tellingOf(-1, 'naive_alert', 'naive_flip')}) t
           GROUP BY subscription_id, requirement_id, outcome_before, outcome_after, reason_after) g`;

/** $1 release, $2 service. Whom nothing touches has no alert: the release counts as told. */
const othersSql = `
  SELECT (SELECT count(*)::int FROM alert
           WHERE subscription_id IS NOT NULL AND (kind <> 'verdicts-flipped' OR release_id <> $1)) AS others,
         (SELECT count(*) = 1 AND bool_and(release_id = $1) FROM told_release WHERE service_id = $2) AS told`;

function summed({ entries, ms, memoryMiB }: Drained) {
  const assessment = entries.find(({ topic }) => topic === 'assess-service');
  if (!assessment) throw new Error('nothing was assessed');
  return { knownMs: assessment.ms, toldMs: ms, jobs: entries.length, memoryMiB };
}
