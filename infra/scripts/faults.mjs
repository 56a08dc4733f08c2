// `npm run faults`: builds what is missing and plays the fault campaign.
import { join } from 'node:path';
import { buildAll } from './build-sources.mjs';
import { ensureInstalled } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { buildProblem } from './prepare.mjs';
import { requireNode, root } from './root.mjs';
import { run } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

requireNode();
try {
  await oneAtATime(async () => {
    await ensureInstalled();
    await ensureSystemPackages();
    await buildAll();
  });
} catch (error) {
  buildProblem(error);
}
const campaign = join(root, 'test', 'dist', 'faults', 'faults.js');
process.exitCode = await run(process.execPath, [campaign, ...process.argv.slice(2)]);
