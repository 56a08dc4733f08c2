// One publication on both sides: ours by the worker, the peer's by verifying everybody. Their outcomes are compared before any figure counts.
import type { Disclosure } from '@bunkai/disclosure';
import type pg from 'pg';
import type { BenchWorld } from '../world/bench-world.js';
import type { LeverName } from '../world/levers.js';
import { NaivePeer, type NaiveRun } from './naive-peer.js';
import type { Drained, WorkerSide } from './worker-side.js';

export interface OurRun {
  /** Until the changed verdicts stand in the database. */
  readonly knownMs: number;
  /** Until the last alert is written. */
  readonly toldMs: number;
  readonly jobs: number;
  readonly alerts: number;
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
  ) {}

  /** Moves the lever, publishes, and has the worker do what that orders. The alerts stay until {@link clear}. */
  async publish(lever: LeverName): Promise<OurRun & { readonly releaseId: string }> {
    this.world.move(lever);
    const { releaseId } = await this.world.publish();
    const drained = await this.worker.drain();
    return { releaseId, ...summed(drained), ...(await this.count(releaseId)) };
  }

  /** As {@link publish}, but nobody is told yet. */
  async assess(lever: LeverName): Promise<Pick<OurRun, 'knownMs' | 'memoryMiB'>> {
    this.world.move(lever);
    await this.world.publish();
    const { knownMs, memoryMiB } = summed(await this.worker.drain(1));
    return { knownMs, memoryMiB };
  }

  /** Throws where the two sides do not tell the same subscribers of the same flips. */
  async compare(lever: LeverName, naiveFirst: boolean): Promise<BothRuns> {
    const { world } = this;
    const before = world.document() as unknown as Disclosure;
    world.move(lever);
    const { releaseId, document } = await world.publish();
    const naively = () =>
      new NaivePeer(this.client).publish({
        serviceId: world.facts.serviceId,
        releaseId,
        before,
        after: document as unknown as Disclosure,
        upstream: [world.facts.upstream as unknown as Disclosure],
        at: new Date(),
      });
    const early = naiveFirst ? await naively() : undefined;
    const drained = await this.worker.drain();
    const naive = early ?? (await naively());
    await this.agree(lever);
    const ours = { ...summed(drained), ...(await this.count(releaseId)) };
    await this.clear();
    return { ours, naive };
  }

  /** Forgets what was told and what is still to be told: every round begins with empty tables. */
  async clear(): Promise<void> {
    await this.client.query(`DELETE FROM outbox WHERE topic = 'tell-subscribers' AND done_at IS NULL`);
    await this.client.query('TRUNCATE alert, naive_alert CASCADE');
  }

  private async count(releaseId: string): Promise<{ readonly alerts: number; readonly flips: number }> {
    const { rows } = await this.client.query<{ alerts: number; flips: number }>(
      `SELECT count(*)::int AS alerts, (count(*) FILTER (WHERE kind = 'verdicts-flipped'))::int AS flips
         FROM alert WHERE release_id = $1 AND subscription_id IS NOT NULL`,
      [releaseId],
    );
    return rows[0] ?? { alerts: 0, flips: 0 };
  }

  private async agree(lever: LeverName): Promise<void> {
    await this.client.query('ANALYZE alert; ANALYZE naive_alert; ANALYZE naive_flip');
    const { rows } = await this.client.query<{ differing: number; told: number }>(disagreementSql);
    const { differing = -1, told = 0 } = rows[0] ?? {};
    if (differing !== 0 || told === 0)
      throw new Error(`${lever}: of ${told} alerts ${differing} are on one side alone`);
  }
}

const tellingOf = (alert: string, flip: string) => `
  SELECT a.subscription_id, a.kind, f.requirement_id, f.outcome_before, f.outcome_after, f.reason_after
    FROM ${alert} a LEFT JOIN LATERAL (SELECT * FROM ${flip} f WHERE f.alert_id = a.id OFFSET 0) f ON true
   WHERE a.subscription_id IS NOT NULL`;

const disagreementSql = `
  WITH ours AS MATERIALIZED (${tellingOf('alert', 'alert_flip')}),
  theirs AS MATERIALIZED (${tellingOf('naive_alert', 'naive_flip')})
  SELECT ((SELECT count(*) FROM (TABLE ours EXCEPT ALL TABLE theirs) d)
        + (SELECT count(*) FROM (TABLE theirs EXCEPT ALL TABLE ours) d))::int AS differing,
         (SELECT count(*) FROM ours)::int AS told`;

function summed({ entries, ms, memoryMiB }: Drained) {
  const assessment = entries.find(({ topic }) => topic === 'assess-service');
  if (!assessment) throw new Error('nothing was assessed');
  return { knownMs: assessment.ms, toldMs: ms, jobs: entries.length, memoryMiB };
}
