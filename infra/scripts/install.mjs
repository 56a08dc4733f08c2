// Installs the packages that the lock file names, unless they are there.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run.mjs';

const cache = join(root, 'node_modules', '.cache', 'bunkai');
const stamp = join(cache, 'installed');

/** Rejects when npm fails. */
export async function ensureInstalled() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled()) {
    console.log('Installing packages (npm ci) …');
    const status = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0) throw new Error(`npm ci ended with status ${status}`);
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const lockFile = readFileSync(join(root, 'package-lock.json'));
  const abi = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return `${createHash('sha256').update(lockFile).digest('hex')} ${abi}`;
}

/** Whether npm's own record of what it installed last, which it writes at the very end, agrees with the lock file. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = installed[path];
    if (!found) return wanted.optional === true || wanted.peer === true || wanted.devOptional === true;
    return found.version === wanted.version && found.resolved === wanted.resolved;
  });
}
