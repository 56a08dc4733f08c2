// The proofs speak to the processes as they are shipped: a build that is missing or older than its sources would prove nothing.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder. */
export const checkout = fileURLToPath(new URL('../../..', import.meta.url));

const SOURCE = /\.(ts|json)$/;
const NOT_SHIPPED = /\.spec\.ts$/;

/** Throws, naming the workspaces, unless everything that `apps/api` and `apps/worker` run is built from the present sources. */
export function requireBuilt(): void {
  const folders = ['apps/api', 'apps/worker', ...librariesOf(checkout)];
  const unbuilt = folders.filter((folder) => !isBuilt(join(checkout, folder)));
  if (unbuilt.length > 0) {
    throw new Error(`Not built from the present sources: ${unbuilt.join(', ')}. Run "npm run build" first.`);
  }
}

function librariesOf(root: string): string[] {
  return readdirSync(join(root, 'libs')).map((name) => `libs/${name}`);
}

/** The compiler renews its record even where no output changes. */
function isBuilt(folder: string): boolean {
  const record = statSync(join(folder, 'dist', '.tsbuildinfo'), { throwIfNoEntry: false });
  if (!record) return false;
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' });
  return sources
    .filter((path) => SOURCE.test(path) && !NOT_SHIPPED.test(path))
    .every((path) => statSync(join(folder, 'src', path)).mtimeMs <= record.mtimeMs);
}
