// `npm run faults`: plays the campaign, prints its table, and ends with 1 where anything was lost, made up or doubled.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { checkout, requireBuilt } from '../platform/require-built.js';
import { type CampaignResult, runCampaign } from './campaign.js';
import { limits } from './limits.js';
import { type Options, readOptions, usage } from './options.js';
import { isClean, tableOf } from './report.js';
import { type Run, writeReport } from './write-report.js';

const WRONG_ARGUMENTS = 4;

process.exitCode = await main();
process.exit();

async function main(): Promise<number> {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return WRONG_ARGUMENTS;
  }
  requireBuilt();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const results: CampaignResult[] = [];
  const say = (line: string) => console.log(line);
  const begun = Date.now();
  for (const [index, backend] of options.backends.entries()) {
    say(`\n== ${backend}`);
    // The time that is left is shared by what is left to do.
    const share = (begun + options.minutes * 60_000 - Date.now()) / (options.backends.length - index);
    const folder = join(checkout, '.bunkai', 'faults', new Date(begun).toISOString().replaceAll(':', '-'));
    const only = options.only ? { only: options.only } : {};
    results.push(
      await runCampaign({
        backend,
        seeds: options.seeds,
        folder,
        deadline: Date.now() + share,
        say,
        toldByJobs: options.toldByJobs,
        ...only,
      }),
    );
  }
  const run = runOf(options, results);
  say(`\n${run.title}\n\n${run.body}`);
  if (options.write) {
    const path = join(checkout, 'docs', 'faults.md');
    const former = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    writeFileSync(path, writeReport(former, limits, run));
  }
  return results.every(isClean) ? 0 : 1;
}

function runOf({ seeds, only, toldByJobs }: Options, results: readonly CampaignResult[]): Run {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const minutes = results.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  const body = `Written by \`npm run faults\` on ${new Date().toISOString().slice(0, 10)}; ${machine}; ${process.platform} ${process.arch}; Node ${process.versions.node};
seeds ${seeds[0] ?? 0} to ${seeds.at(-1) ?? 0} on each backend; ${minutes.toFixed(0)} minutes.

${results.map(tableOf).join('\n\n')}
`;
  const title = only ? `Alone: ${only.join(', ')}` : 'All faults';
  return { title: toldByJobs ? `${title}, told by jobs` : title, body };
}
