// Installed and built, or a plain sentence and the end.
import { ensureBuilt } from './build-sources.mjs';
import { ensureInstalled } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

/** Installs and builds what is missing or has changed. */
export function prepare() {
  return oneAtATime(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
}

/** Ends the process with the sentence of `error`. */
export function buildProblem(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
