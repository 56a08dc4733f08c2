// All that is measured in a world of one size, kept as it comes, so that a run that is broken off can say what it has.
import type pg from 'pg';
import type { BenchContext } from '../harness.js';
import { BenchWorld } from '../world/bench-world.js';
import { type LeverName, levers } from '../world/levers.js';
import type { WorldCluster } from '../world/world-cluster.js';
import type { JudgedRelease } from './expected-tellings.js';
import { type Judgement, judgeWorld } from './judge-world.js';
import { createNaiveTables } from './naive-alerts.js';
import { type OutboxCost, measureOutbox } from './outbox-cost.js';
import { type BothRuns, type OurRun, PublicationRuns } from './publication-run.js';
import { WorkerSide } from './worker-side.js';
import { type PlainRate, writePlainly } from './write-rate.js';

/** What is not measured yet is empty, or zero, or undefined. */
export interface Measured {
  readonly subscriptions: number;
  requirements: number;
  databaseMiB: number;
  /** Publications that flip about a thousand subscribers, whatever the size. */
  readonly equal: Pick<OurRun, 'knownMs' | 'memoryMiB'>[];
  /** By lever, in the order of the rounds. */
  readonly compared: Partial<Record<LeverName, BothRuns[]>>;
  /** Where everybody is told of flips: ours, and the same rows by one statement. */
  readonly rates: { readonly ours: OurRun; readonly plain: PlainRate }[];
  outbox?: OutboxCost;
  judgement?: Judgement;
}

/** In the largest world, verifying everybody takes minutes. `BENCH_ROUNDS` asks for fewer where time is short. */
const roundsBefore = (subscriptions: number) =>
  Math.min(subscriptions > 300_000 ? 2 : 3, Number(process.env['BENCH_ROUNDS'] ?? 3));
const ALL_SHARES = ['permille', 'percent', 'tenth', 'all'] as const;
const PUBLICATIONS_JUDGED = ['equal', 'permille', 'percent', 'tenth', 'all'] as const;
const SAMPLES = { pairs: 10_000, readers: 1_000 };

export function nothingMeasured(subscriptions: number): Measured {
  return { subscriptions, requirements: 0, databaseMiB: 0, equal: [], compared: {}, rates: [] };
}

/** Adds to `measured`, which says the size of the world. */
export async function measureWorld(
  cluster: WorldCluster,
  measured: Measured,
  context: BenchContext,
): Promise<void> {
  const { say } = context;
  say(`${measured.subscriptions.toLocaleString('en')} subscriptions: loading`);
  const world = await BenchWorld.load(cluster, measured.subscriptions, context);
  const worker = await WorkerSide.start(cluster.urlsOf(world.facts.database).worker);
  try {
    await cluster.asSuperuser(world.facts.database, async (client) => {
      // For what compares and judges; the platform's own connections have what the server gives them.
      await client.query(`SET work_mem = '256MB'`);
      await createNaiveTables(client);
      Object.assign(measured, await sizesOf(client));
      const runs = new PublicationRuns(world, worker, client, say);
      say('the first assessment');
      await worker.drain();
      await world.publish();
      await worker.drain(1);
      await runs.clear();
      // As the server does by itself a minute after so many verdicts were written.
      await client.query('VACUUM (ANALYZE)');
      await measure(measured, runs, client, context);
    });
  } finally {
    await worker.stop();
    await world.close();
  }
}

async function sizesOf(client: pg.Client): Promise<Pick<Measured, 'databaseMiB' | 'requirements'>> {
  const { rows } = await client.query<{ mib: number; requirements: number }>(
    `SELECT pg_database_size(current_database()) / 1048576.0 AS mib, (SELECT count(*)::int FROM requirement) AS requirements`,
  );
  return { databaseMiB: Number(rows[0]?.mib ?? 0), requirements: rows[0]?.requirements ?? 0 };
}

async function measure(
  measured: Measured,
  runs: PublicationRuns,
  client: pg.Client,
  context: BenchContext,
): Promise<void> {
  const { say, quick } = context;
  const { equal } = measured;
  for (let round = 0; round < 5; round += 1) {
    equal.push(await runs.assess('equal'));
    await runs.clear();
  }
  say(`a thousand flips: known in ${equal.map(({ knownMs }) => Math.round(knownMs)).join(', ')} ms`);
  for (const lever of ALL_SHARES) await compareRounds(measured, lever, { runs, client, context });
  measured.judgement = await judge(runs, client, context);
  // Last: what it orders to be assessed is left undone.
  say('the outbox');
  measured.outbox = await measureOutbox(runs.world, context, quick ? 5 : 15);
}

interface Stage {
  readonly runs: PublicationRuns;
  readonly client: pg.Client;
  readonly context: BenchContext;
}

async function compareRounds(
  { compared, rates, subscriptions }: Measured,
  lever: (typeof ALL_SHARES)[number],
  { runs, client, context: { say, seed } }: Stage,
): Promise<void> {
  const own: BothRuns[] = (compared[lever] ??= []);
  const rounds = roundsBefore(subscriptions);
  for (let round = 0; round < rounds; round += 1) {
    const both = await runs.compare(lever, (round + seed) % 2 === 0);
    say(`${lever}: ${spoken(both)}`);
    own.push(both);
    if (lever === 'all') {
      const plain = await writePlainly(client);
      rates.push({ ours: both.ours, plain });
      say(`${plain.alerts.toLocaleString('en')} alerts by one statement in ${Math.round(plain.ms)} ms`);
    }
    await runs.clear();
  }
}

/** Ten publications, every lever to and fro, whose alerts are all kept and then judged. */
async function judge(
  runs: PublicationRuns,
  client: pg.Client,
  { seed, say }: BenchContext,
): Promise<Judgement> {
  const { world } = runs;
  const releases: JudgedRelease[] = [];
  for (const lever of [...PUBLICATIONS_JUDGED, ...PUBLICATIONS_JUDGED]) {
    const before = world.document();
    const { releaseId, flips, toldMs, jobs } = await runs.publish(lever);
    releases.push({ releaseId, before, after: world.document() });
    say(
      `to be judged: ${lever}, ${flips.toLocaleString('en')} told in ${Math.round(toldMs)} ms, ${jobs} jobs`,
    );
  }
  if (Object.keys(levers).length !== PUBLICATIONS_JUDGED.length) throw new Error('a lever is not judged');
  const judgement = await judgeWorld(client, { world, say }, releases, { ...SAMPLES, seed });
  const { wrongPairs, wrongTellings, strangeAlerts, untoldReleases, wrongInboxes } = judgement;
  if (wrongPairs + wrongTellings + strangeAlerts + untoldReleases + wrongInboxes !== 0)
    throw new Error(`the interpreter disagrees: ${JSON.stringify(judgement)}`);
  return judgement;
}

function spoken({ ours, naive }: BothRuns): string {
  const rounded = [ours.knownMs, naive.knownMs, ours.toldMs, naive.toldMs].map((ms) => Math.round(ms));
  return `known ${rounded[0]} against ${rounded[1]} ms, told ${rounded[2]} against ${rounded[3]} ms, ${ours.jobs} jobs, ${ours.flips} alerts`;
}
