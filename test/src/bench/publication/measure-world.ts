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
  readonly equal: readonly OurRun[];
  /** By lever, in the order of the rounds. */
  readonly compared: Readonly<Partial<Record<LeverName, readonly BothRuns[]>>>;
  /** Where everybody is told of flips: ours, and the same rows by one statement. */
  readonly rates: readonly { readonly ours: OurRun; readonly plain: PlainRate }[];
  readonly outbox: OutboxCost | null;
  readonly judgement: Judgement | null;
}

interface Size {
  readonly subscriptions: number;
  /** Only the largest world is measured in full; of the others, the growth alone. */
  readonly isLargest: boolean;
}

const PUBLICATIONS_JUDGED = ['equal', 'permille', 'percent', 'tenth', 'all'] as const;
const PAIRS = 10_000;

export async function measureWorld(
  cluster: WorldCluster,
  size: Size,
  context: BenchContext,
): Promise<Measured> {
  const { subscriptions } = size;
  context.say(`${subscriptions.toLocaleString('en')} subscriptions: loading`);
  const world = await BenchWorld.load(cluster, subscriptions, context.seed);
  const worker = await WorkerSide.start(cluster.urlsOf(world.facts.database).worker);
  try {
    return await cluster.asSuperuser(world.facts.database, async (client) => {
      await createNaiveTables(client);
      const runs = new PublicationRuns(world, worker, client);
      await world.publish();
      await worker.drain();
      await runs.clear();
      return measure(runs, client, size, context);
    });
  } finally {
    await worker.stop();
    await world.close();
  }
}

async function measure(
  runs: PublicationRuns,
  client: pg.Client,
  { subscriptions, isLargest }: Size,
  context: BenchContext,
): Promise<Measured> {
  const { say, seed } = context;
  const size = await client.query<{ mib: number; requirements: number }>(
    `SELECT pg_database_size(current_database()) / 1048576.0 AS mib, (SELECT count(*)::int FROM requirement) AS requirements`,
  );
  const databaseMiB = Number(size.rows[0]?.mib ?? 0);
  const requirements = size.rows[0]?.requirements ?? 0;
  const equal: OurRun[] = [];
  for (let round = 0; round < (context.quick ? 3 : 5); round += 1) {
    equal.push(await runs.publish('equal'));
    await runs.clear();
  }
  say(`equal flips: known in ${equal.map(({ knownMs }) => Math.round(knownMs)).join(', ')} ms`);
  const compared: Partial<Record<LeverName, BothRuns[]>> = {};
  const rounds = context.quick || subscriptions < 1_000_000 ? 3 : 1;
  for (const lever of isLargest ? (['permille', 'percent', 'tenth', 'all'] as const) : (['equal'] as const)) {
    const own: BothRuns[] = (compared[lever] = []);
    for (let round = 0; round < (isLargest ? rounds : 1); round += 1) {
      own.push(await runs.compare(lever, (round + seed) % 2 === 0));
      say(`${lever}: ${spoken(own.at(-1))}`);
    }
  }
  const base = { subscriptions, requirements, databaseMiB, equal, compared };
  if (!isLargest) return { ...base, rates: [], outbox: null, judgement: null };
  const rates: Measured['rates'][number][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const ours = await runs.publish('all');
    rates.push({ ours, plain: await writePlainly(client) });
    await runs.clear();
  }
  say('the outbox');
  const outbox = await measureOutbox(runs.world, context, context.quick ? 5 : 15);
  say('the judgement');
  return { ...base, rates, outbox, judgement: await judge(runs, client, context) };
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

function spoken(runs: BothRuns | undefined): string {
  if (!runs) return '';
  const { ours, naive } = runs;
  const rounded = [ours.knownMs, naive.knownMs, ours.toldMs, naive.toldMs].map((ms) => Math.round(ms));
  return `known ${rounded[0]} against ${rounded[1]} ms, told ${rounded[2]} against ${rounded[3]} ms, ${ours.jobs} jobs, ${ours.alerts} alerts`;
}
