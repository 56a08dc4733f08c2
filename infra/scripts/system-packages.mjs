// Programs that some tests need beside Node: installed where that is possible, else those tests are skipped.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

const BROWSER_TESTS = join(root, 'test', 'src');
const CJK_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Installs what is missing with apt-get as root on Debian and its kin; says what stays missing. */
export async function ensureSystemPackages() {
  const missing = wanted().filter((need) => !need.isThere());
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version') && isOnPath('apt-get'))
    await install(missing);
  for (const need of missing.filter((one) => !one.isThere())) {
    console.log(`${need.debian} is not installed: the tests that need it are skipped.`);
  }
}

function wanted() {
  const needs = [
    { debian: 'redis-server', isThere: () => isOnPath('redis-server') || isOnPath('valkey-server') },
  ];
  if (hasBrowserTests(BROWSER_TESTS)) {
    needs.push({ debian: 'chromium', isThere: () => isOnPath('chromium') });
    needs.push({ debian: 'fonts-noto-cjk', isThere: () => existsSync(CJK_FONT) });
  }
  return needs;
}

async function install(needs) {
  const names = needs.map((need) => need.debian);
  console.log(`Installing ${names.join(', ')} (apt-get) …`);
  // Run level 1 keeps the packages' services from being started.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  await run('apt-get', ['update', '-qq'], quiet);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function hasBrowserTests(folder) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return hasBrowserTests(path);
    return entry.name.endsWith('.ts') && readFileSync(path, 'utf8').includes("from 'playwright-core'");
  });
}
