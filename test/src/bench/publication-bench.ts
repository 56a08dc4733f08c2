// A publication before very many subscribers: what it costs by shared verdicts, and what by verifying everybody, in worlds of three sizes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../platform/require-built.js';
import type { Bench, BenchContext, BenchReport } from './harness.js';
import { type Measured, measureWorld } from './publication/measure-world.js';
import { growthNotes, growthPanels } from './publication/publication-growth.js';
import { growthPicture } from './publication/growth-picture.js';
import { publicationRows } from './publication/publication-rows.js';
import { WorldCluster } from './world/world-cluster.js';

export const publicationBench: Bench = {
  name: 'publication',
  title: 'A publication before a million subscribers',
  run,
};

const FULL = [10_000, 100_000, 1_000_000];
const QUICK = [2_000, 10_000, 30_000];

async function run(context: BenchContext): Promise<BenchReport> {
  const sizes = sizesOf(context);
  const measured: Measured[] = [];
  for (const subscriptions of sizes) {
    const cluster = await WorldCluster.start();
    try {
      measured.push(await measureWorld(cluster, subscriptions, context));
    } finally {
      await cluster.remove();
    }
  }
  if (!context.quick) writeFileSync(join(checkout, 'docs', 'bench-publication.svg'), picture(measured));
  return { rows: publicationRows(measured), notes: growthNotes(measured) };
}

/** `BENCH_SUBSCRIPTIONS` names other sizes, where disk or time are short of a million. */
function sizesOf({ quick }: BenchContext): readonly number[] {
  const given = process.env['BENCH_SUBSCRIPTIONS'];
  if (given) return given.split(',').map(Number);
  return quick ? QUICK : FULL;
}

function picture(measured: readonly Measured[]): string {
  const sizes = measured.map(({ subscriptions }) => subscriptions.toLocaleString('en')).join(', ');
  return growthPicture(
    growthPanels(measured),
    `Time, memory and size of a publication before ${sizes} subscriptions`,
  );
}
