// `npm test`: every check of the project in order; the last line counts them. `npm test -- <filter>` runs matching specs alone.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build-sources.mjs';
import { ensureInstalled } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { buildProblem } from './prepare.mjs';
import { requireNode, root } from './root.mjs';
import { runTool } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { Tally } from './tally.mjs';

requireNode();
const filters = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'bunkai-report-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
const tally = new Tally();

const ARCHITECTURE = 'test/src/architecture';
const SCENARIOS = 'test/src/scenarios';

try {
  await oneAtATime(ensureInstalled);
  await ensureSystemPackages();
} catch (error) {
  buildProblem(error);
}

if (filters.length > 0) {
  await phase('Matching specs, unit', () => vitest('unit', filters));
  await phase('Matching specs, integration', () => vitest('integration', filters));
} else {
  await phase('Types', checkTypes);
  await phase('Lint', checkLint);
  await phase('Architecture', () => vitest('unit', [ARCHITECTURE]));
  await phase('Unit', () => vitest('unit', everywhereElse()));
  await phase('Integration', () => vitest('integration', everywhereElse()));
  if (existsSync(join(root, SCENARIOS))) await phase('Scenarios', () => vitest('integration', [SCENARIOS]));
}

console.log(`\n${tally}`);
process.exitCode = tally.isGood ? 0 : 1;

/** Every folder of specs that is no phase by itself; absolute, since vitest takes a relative one for any part of a path. */
function everywhereElse() {
  const folders = readdirSync(join(root, 'test', 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `test/src/${entry.name}`)
    .filter((folder) => folder !== ARCHITECTURE && folder !== SCENARIOS);
  return ['libs', 'apps', 'infra', ...folders].map((folder) => join(root, folder, '/'));
}

async function phase(title, check) {
  console.log(`\n== ${title}`);
  const startedAt = Date.now();
  try {
    await check();
  } catch (error) {
    console.error(error);
    tally.addCheck(false);
  }
  console.log(`-- ${title}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

async function checkTypes() {
  try {
    await oneAtATime(buildAll);
    tally.addCheck(true);
  } catch (error) {
    console.error(error.message);
    tally.addCheck(false);
  }
}

async function checkLint() {
  const rules = await runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
  const format = await runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
  tally.addCheck(rules === 0 && format === 0);
}

async function vitest(project, args) {
  const report = join(reports, `${tally.passed}-${tally.failed}-${Date.now()}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const fixed = ['run', '--project', project, '--passWithNoTests', ...reporters];
  const status = await runTool('vitest/vitest.mjs', [...fixed, ...args]);
  tally.addVitest(report, status);
}
