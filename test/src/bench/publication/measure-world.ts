// All that is measured in a world of one size.
import type pg from 'pg';
import type { BenchContext } from '../harness.js';
import { BenchWorld } from '../world/bench-world.js';
import { type LeverName, levers } from '../world/levers.js';
import type { WorldCluster } from '../world/world-cluster.js';
import { type Judgement, type JudgedRelease, WorldJudge } from './judge-world.js';
import { createNaiveTables } from './naive-alerts.js';
import { type OutboxCost, measureOutbox } from './outbox-cost.js';
import { type BothRuns, type OurRun, PublicationRuns } from './publication-run.js';
import { WorkerSide } from './worker-side.js';
import { type PlainRate, writePlainly } from './write-rate.js';

export interface Measured {
  readonly subscriptions: number;
  readonly requirements: number;
  readonly databaseMiB: number;
  /** Publications that flip about a thousand subscribers, whatever the size. */
  readonly equal: readonly Pick<OurRun, 'knownMs' | 'memoryMiB'>[];
  /** By lever, in the order of the rounds. */
  readonly compared: Readonly<Partial<Record<LeverName, readonly BothRuns[]>>>;
  /** Where everybody is told of flips: ours, and the same rows by one statement. */
  readonly rates: readonly { readonly ours: OurRun; readonly plain: PlainRate }[];
  readonly outbox: OutboxCost;
  readonly judgement: Judgement;
}

/** `BENCH_ROUNDS` asks for fewer where time is short: in the largest world, verifying everybody takes minutes. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const ALL_SHARES = ['permille', 'percent', 'tenth', 'all'] as const;
const PUBLICATIONS_JUDGED = ['equal', 'permille', 'percent', 'tenth', 'all'] as const;
const PAIRS = 10_000;

export async function measureWorld(
  cluster: WorldCluster,
  subscriptions: number,
  context: BenchContext,
): Promise<Measured> {
  context.say(`${subscriptions.toLocaleString('en')} subscriptions: loading`);
  const world = await BenchWorld.load(cluster, subscriptions, context.seed);
  context.say('the first assessment');
  const worker = await WorkerSide.start(cluster.urlsOf(world.facts.database).worker);
  try {
    return await cluster.asSuperuser(world.facts.database, async (client) => {
      await createNaiveTables(client);
      const runs = new PublicationRuns(world, worker, client);
      const sizes = await sizesOf(client);
      await worker.drain();
      await world.publish();
      await worker.drain(1);
      await runs.clear();
      // As the server does by itself a minute after so many verdicts were written.
      await client.query('VACUUM (ANALYZE)');
      return { subscriptions, ...sizes, ...(await measure(runs, client, context)) };
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

type Figures = Omit<Measured, 'subscriptions' | 'databaseMiB' | 'requirements'>;

async function measure(runs: PublicationRuns, client: pg.Client, context: BenchContext): Promise<Figures> {
  const { say, quick } = context;
  const equal: Measured['equal'][number][] = [];
  for (let round = 0; round < 5; round += 1) {
    equal.push(await runs.assess('equal'));
    await runs.clear();
  }
  say(`a thousand flips: known in ${equal.map(({ knownMs }) => Math.round(knownMs)).join(', ')} ms`);
  const rates: Measured['rates'][number][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await runs.publish('all');
    rates.push({ ours, plain: await writePlainly(client) });
    await runs.clear();
    say(
      `${ours.alerts} alerts in ${Math.round(ours.toldMs)} ms, plainly in ${Math.round(rates.at(-1)?.plain.ms ?? 0)} ms`,
    );
  }
  const compared: Partial<Record<LeverName, readonly BothRuns[]>> = {};
  for (const lever of ALL_SHARES) compared[lever] = await compareRounds(runs, lever, context);
  say('the judgement');
  const judgement = await judge(runs, client, context);
  // Last: what it orders to be assessed is left undone.
  say('the outbox');
  const outbox = await measureOutbox(runs.world, context, quick ? 5 : 15);
  return { equal, compared, rates, outbox, judgement };
}

async function compareRounds(
  runs: PublicationRuns,
  lever: LeverName,
  { say, seed }: BenchContext,
): Promise<readonly BothRuns[]> {
  const compared: BothRuns[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const both = await runs.compare(lever, (round + seed) % 2 === 0);
    say(`${lever}: ${spoken(both)}`);
    compared.push(both);
  }
  return compared;
}

/** Ten publications, every lever to and fro, whose alerts are all kept and then judged. */
async function judge(runs: PublicationRuns, client: pg.Client, { seed }: BenchContext): Promise<Judgement> {
  const { world } = runs;
  const releases: JudgedRelease[] = [];
  for (const lever of [...PUBLICATIONS_JUDGED, ...PUBLICATIONS_JUDGED]) {
    const before = world.document();
    const { releaseId } = await runs.publish(lever);
    releases.push({ releaseId, before, after: world.document() });
  }
  if (Object.keys(levers).length !== PUBLICATIONS_JUDGED.length) throw new Error('a lever is not judged');
  const judgement = await new WorldJudge(client, world.facts.serviceId, world.facts.upstream).judge(
    releases,
    PAIRS,
    seed,
  );
  if (judgement.wrongAlerts > 0 || judgement.wrongPairs > 0)
    throw new Error(`the interpreter disagrees: ${JSON.stringify(judgement)}`);
  return judgement;
}

function spoken({ ours, naive }: BothRuns): string {
  const rounded = [ours.knownMs, naive.knownMs, ours.toldMs, naive.toldMs].map((ms) => Math.round(ms));
  return `known ${rounded[0]} against ${rounded[1]} ms, told ${rounded[2]} against ${rounded[3]} ms, ${ours.jobs} jobs, ${ours.alerts} alerts`;
}
