// `npm run bench`: builds what is missing and runs the benches.
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
const bench = join(root, 'test', 'dist', 'bench', 'bench.js');
process.exitCode = await run(process.execPath, [bench, ...process.argv.slice(2)]);
