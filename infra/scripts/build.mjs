// `npm run build`: compiles every workspace and bundles the portal.
import { buildAll } from './build-sources.mjs';
import { ensureInstalled } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { buildProblem } from './prepare.mjs';
import { requireNode } from './root.mjs';

requireNode();
try {
  await oneAtATime(async () => {
    await ensureInstalled();
    await buildAll();
  });
} catch (error) {
  buildProblem(error);
}
