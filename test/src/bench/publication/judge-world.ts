// Whether the world is right: verdicts and alerts against the independent interpreter.
import type pg from 'pg';
import { seeded } from '../../scenarios/seeded.js';
import type { BenchWorld } from '../world/bench-world.js';
import { saidNowAndThen } from '../world/said-now-and-then.js';
import { ExpectedTellings, type JudgedRelease } from './expected-tellings.js';
import { type InboxJudgement, type SampledReader, judgeInboxes } from './judge-inboxes.js';
import { type LoadedSubscriber, subscribersOf } from './naive-peer.js';
import { ReaderInbox } from './reader-inbox.js';
import { oneByOneSql } from './publication-run.js';
import { WorldOutcomes } from './world-outcomes.js';

export interface Judgement extends InboxJudgement {
  readonly pairs: number;
  readonly wrongPairs: number;
  /** Of a subscriber and a release each: that it has the alert with its flips, or that it has none and needs none. */
  readonly tellings: number;
  readonly wrongTellings: number;
  /** Alerts that say of flips. */
  readonly alerts: number;
  /** Alerts of subscribers that no release of those judged accounts for. */
  readonly strangeAlerts: number;
  /** Releases that do not count as told, in their order. */
  readonly untoldReleases: number;
}

export interface JudgedSamples {
  readonly pairs: number;
  readonly readers: number;
  readonly seed: number;
}

/** All tellings of the releases, requirements of random subscribers against the last of them, and what random readers find. */
export async function judgeWorld(
  client: pg.Client,
  { world, say }: { readonly world: BenchWorld; readonly say: (line: string) => void },
  releases: readonly JudgedRelease[],
  samples: JudgedSamples,
): Promise<Judgement> {
  const { facts } = world;
  await client.query(`ANALYZE alert; ANALYZE change_flip; ${oneByOneSql('SESSION')}`);
  const outcomes = await WorldOutcomes.of(client, facts.upstream);
  const walk = new JudgingWalk(client, facts.serviceId, outcomes, releases);
  const { sampled, ...tellings } = await walk.judge(
    facts.subscriptions,
    samples,
    saidNowAndThen(say, 'judged', facts.subscriptions),
  );
  const untoldReleases = await countUntold(client, facts.serviceId, releases);
  const strangeAlerts = (await countAlerts(client)) - tellings.alerts;
  say(`the inboxes of ${sampled.length} readers`);
  const inbox = new ReaderInbox(world.stage, world.provider.tenant.accountId);
  const inboxes = await judgeInboxes(inbox, sampled, releases);
  return { ...tellings, strangeAlerts, untoldReleases, ...inboxes };
}

type Tellings = Pick<Judgement, 'pairs' | 'wrongPairs' | 'tellings' | 'wrongTellings' | 'alerts'>;

class JudgingWalk {
  private readonly expected: ExpectedTellings;

  constructor(
    private readonly client: pg.Client,
    private readonly serviceId: string,
    private readonly outcomes: WorldOutcomes,
    private readonly releases: readonly JudgedRelease[],
  ) {
    this.expected = new ExpectedTellings(outcomes, releases);
  }

  async judge(total: number, samples: JudgedSamples, progress: (done: number) => void) {
    const { client, serviceId, releases } = this;
    const verdicts = await this.openVerdicts();
    const roll = seeded(samples.seed);
    const sampled: SampledReader[] = [];
    let seen = 0;
    const judged: { -readonly [Key in keyof Tellings]: number } = {
      pairs: 0,
      wrongPairs: 0,
      tellings: 0,
      wrongTellings: 0,
      alerts: 0,
    };
    for await (const batch of subscribersOf(client, serviceId)) {
      const told = await this.toldOf(batch);
      for (const subscriber of batch) {
        const expected = this.expected.of(subscriber);
        for (const [index, { releaseId }] of releases.entries()) {
          const flips = expected[index] ?? '';
          const found = told.get(`${releaseId} ${subscriber.id}`);
          judged.tellings += 1;
          if (flips !== '') judged.alerts += 1;
          if (found !== (flips === '' ? undefined : `verdicts-flipped ${flips}`)) judged.wrongTellings += 1;
        }
        // Each of those left is taken with the chance that makes the samples full at the end.
        const left = Math.max(1, total - seen++);
        if (roll(left) < samples.readers - sampled.length) sampled.push({ subscriber, expected });
        if (roll(left) >= samples.pairs - judged.pairs) continue;
        judged.pairs += 1;
        if (!this.isRight(subscriber, roll(subscriber.form_hashes.length), verdicts)) judged.wrongPairs += 1;
      }
      progress(seen);
    }
    return { ...judged, sampled };
  }

  private isRight(subscriber: LoadedSubscriber, index: number, verdicts: ReadonlyMap<string, string>) {
    const hash = subscriber.form_hashes[index] ?? '';
    const { variant, reader_class } = subscriber;
    const stored = verdicts.get(`${variant} ${reader_class} ${this.outcomes.testHash(hash)}`);
    return stored === this.outcomes.outcome(subscriber, hash, this.releases.at(-1)?.after ?? null);
  }

  /** `<kind> <flips>` by `<release> <subscription>`. */
  private async toldOf(batch: readonly LoadedSubscriber[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.client.query<{ key: string; told: string }>(toldSql, [
      batch.map(({ id }) => id),
      this.releases.map(({ releaseId }) => releaseId),
    ]);
    const told = new Map<string, string>();
    // Two alerts of one release to one subscriber are as wrong as none.
    for (const { key, told: what } of rows) told.set(key, told.has(key) ? 'twice' : what);
    return told;
  }

  private async openVerdicts(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.client.query<{ key: string; outcome: string }>(
      `SELECT variant || ' ' || reader_class || ' ' || test_hash AS key, outcome FROM verdict
        WHERE service_id = $1 AND valid_to IS NULL`,
      [this.serviceId],
    );
    return new Map(rows.map(({ key, outcome }) => [key, outcome]));
  }
}

async function countAlerts(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM alert WHERE subscription_id IS NOT NULL',
  );
  return rows[0]?.count ?? NaN;
}

async function countUntold(
  client: pg.Client,
  serviceId: string,
  releases: readonly JudgedRelease[],
): Promise<number> {
  const { rows } = await client.query<{ release_id: string }>(
    'SELECT release_id FROM told_release WHERE service_id = $1 ORDER BY number',
    [serviceId],
  );
  return releases.filter(({ releaseId }, index) => rows[index]?.release_id !== releaseId).length;
}

const toldSql = `
  SELECT a.release_id || ' ' || a.subscription_id AS key, a.kind || ' ' || coalesce(string_agg(
           f.requirement_id || ' ' || f.outcome_before || ' ' || f.outcome_after, ',' ORDER BY f.requirement_id), '') AS told
    FROM alert a LEFT JOIN LATERAL (SELECT * FROM alert_flip f WHERE f.alert_id = a.id OFFSET 0) f ON true
   WHERE a.subscription_id = ANY ($1) AND a.release_id = ANY ($2)
   GROUP BY a.id`;
