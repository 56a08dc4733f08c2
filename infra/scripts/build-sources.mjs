// Compiles the workspaces and bundles the portal; quick when no source changed since.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';
import { run, runTool } from './run.mjs';

const cache = join(root, 'node_modules', '.cache', 'bunkai');
const portal = join(root, 'apps', 'portal');
const NOT_SOURCES = new Set(['node_modules', 'dist', 'dist-web', 'dist-server', 'coverage', 'fixtures']);

/** Builds what a running platform needs, unless it was built from the same sources. Rejects when a compiler fails. */
export async function ensureBuilt() {
  await unlessUnchanged('compiled', ['libs', 'apps', 'infra'], ['infra/dist/launch.js'], () =>
    compile(['apps/api', 'apps/worker', 'apps/cli', 'infra']),
  );
  await bundlePortal();
}

/** Builds everything, tests included. */
export async function buildAll() {
  await generateOperations();
  await compile([]);
  await bundlePortal();
}

async function bundlePortal() {
  if (!existsSync(join(portal, 'vite.config.ts'))) return;
  const sources = ['apps/portal', 'apps/api/schema.graphql', 'libs'];
  const outputs = ['apps/portal/dist-web/.vite/manifest.json', 'apps/portal/dist-server/server.js'];
  await unlessUnchanged('portal', sources, outputs, async () => {
    console.log('Bundling the portal …');
    await generateOperations();
    for (const target of [[], ['--ssr', 'src/server.tsx']]) {
      const status = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...target], {
        cwd: portal,
      });
      if (status !== 0) throw new Error(`the portal could not be bundled (vite ended with status ${status})`);
    }
    await run(process.execPath, [join(portal, 'scripts', 'compress-assets.mjs')]);
  });
}

async function generateOperations() {
  const script = join(portal, 'scripts', 'generate-operations.mjs');
  const status = await run(process.execPath, [script], { cwd: portal });
  if (status !== 0) throw new Error('the GraphQL operations of the portal do not fit the schema');
}

async function compile(projects) {
  console.log('Compiling …');
  const status = await runTool('typescript/bin/tsc', ['-b', ...projects]);
  if (status !== 0) throw new Error(`the sources do not compile (tsc ended with status ${status})`);
}

/** The stamp is taken before building: what changes meanwhile is built the next time. */
async function unlessUnchanged(name, folders, outputs, build) {
  const stamp = join(cache, name);
  const wanted = fingerprint(folders);
  const isThere = outputs.every((path) => existsSync(join(root, path)));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await build();
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Path, size and time of every source: cheap, and enough to notice an edit, a checkout or a removal. */
function fingerprint(folders) {
  const hash = createHash('sha256');
  const note = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  };
  for (const name of ['tsconfig.base.json', 'tsconfig.json', 'package-lock.json']) note(join(root, name));
  const walk = (folder) => {
    if (statSync(folder).isFile()) return note(folder);
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (NOT_SOURCES.has(entry.name) || entry.name.endsWith('.generated.ts')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) note(path);
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return hash.digest('hex');
}
