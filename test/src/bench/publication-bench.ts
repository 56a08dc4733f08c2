// A publication before very many subscribers: what it costs by shared verdicts, and what by verifying everybody, in worlds of three sizes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../platform/require-built.js';
import type { Bench, BenchContext, BenchReport } from './harness.js';
import { type Measured, measureWorld, nothingMeasured } from './publication/measure-world.js';
import { growthNotes, growthPanels } from './publication/publication-growth.js';
import { timed, watchTime } from './publication/publication-watch.js';
import { growthPicture } from './publication/growth-picture.js';
import { publicationRows } from './publication/publication-rows.js';
import { smallServer } from './world/small-server.js';
import { WorldCluster } from './world/world-cluster.js';

export const publicationBench: Bench = {
  name: 'publication',
  title: 'A publication before a million subscribers',
  run,
};

const FULL = [10_000, 100_000, 1_000_000];
const QUICK = [2_000, 10_000, 30_000];
/** Of fewer everybody is told at once, and there is nothing to compare. */
const LEAST = 1_001;

async function run(given: BenchContext): Promise<BenchReport> {
  const sizes = sizesOf(given);
  const context = { ...given, say: timed(given.say) };
  const measured: Measured[] = [];
  const finish = watchTime(measured, context.say);
  for (const subscriptions of sizes) {
    const world = nothingMeasured(subscriptions);
    measured.push(world);
    const cluster = await WorldCluster.start(smallServer);
    try {
      await measureWorld(cluster, world, context);
    } finally {
      await cluster.remove();
    }
  }
  finish();
  if (!context.quick) writeFileSync(join(checkout, 'docs', 'bench-publication.svg'), picture(measured));
  return { rows: publicationRows(measured), notes: growthNotes(measured) };
}

/** `BENCH_SUBSCRIPTIONS` names other sizes, where disk or time are short of a million. */
function sizesOf({ quick }: BenchContext): readonly number[] {
  const given = process.env['BENCH_SUBSCRIPTIONS'];
  const sizes = given ? given.split(',').map(Number) : quick ? QUICK : FULL;
  const wrong = sizes.find((size) => !Number.isInteger(size) || size < LEAST);
  if (wrong !== undefined) throw new Error(`BENCH_SUBSCRIPTIONS: ${wrong} is not ${LEAST} or more`);
  return sizes;
}

function picture(measured: readonly Measured[]): string {
  const sizes = measured.map(({ subscriptions }) => subscriptions.toLocaleString('en')).join(', ');
  return growthPicture(
    growthPanels(measured),
    `Time, memory and size of a publication before ${sizes} subscriptions`,
  );
}
