// `npm run bench`: builds what is missing and prints the figures.
import { buildAll } from './build-sources.mjs';
import { ensureInstalled } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { buildProblem } from './prepare.mjs';
import { requireNode } from './root.mjs';
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
await import('../../test/dist/bench/bench.js');
