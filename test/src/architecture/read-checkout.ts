// The checkout's own files, as the rules read them.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const checkout = fileURLToPath(new URL('../../../', import.meta.url));

const SKIPPED = new Set([
  'node_modules',
  'dist',
  'dist-web',
  'dist-server',
  'fixtures',
  'coverage',
  '.git',
  '.nx',
  '.bunkai',
]);
const READ = /(?:\.(?:tsx?|mts|jsx?|mjs)|\/package\.json|\/tsconfig\.json|^package\.json)$/;
const GENERATED = /\.(?:generated|d)\.[a-z]+$/;

/** Texts of sources, manifests and compiler settings by path; what is generated or built is left out. */
export function readCheckout(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const name = relative(checkout, path).split(sep).join('/');
      // Test fixtures are data; a source folder of that name is code.
      if (entry.isDirectory() && (!SKIPPED.has(entry.name) || name === 'test/src/fixtures')) walk(path);
      else if (entry.isFile() && READ.test(name) && !GENERATED.test(name))
        files[name] = readFileSync(path, 'utf8');
    }
  };
  walk(checkout);
  return files;
}
