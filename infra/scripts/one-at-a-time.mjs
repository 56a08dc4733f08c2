// Installing and building twice at once in one checkout would spoil both: the second waits for the first.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './root.mjs';

const account = process.getuid?.() ?? 0;
const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
const lock = join(tmpdir(), `bunkai-prepare-${account}-${name}.lock`);

/** Runs `work` while no other process of this account prepares this checkout. */
export async function oneAtATime(work) {
  for (let told = false; !take(); told = true) {
    if (!told) console.log('Another start is preparing this checkout: waiting for it.');
    await delay(200);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isHeld()) rmSync(lock, { force: true });
  return false;
}

function isHeld() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Empty: its holder is between making and writing it, or was killed there.
    if (pid === 0) return Date.now() - statSync(lock).mtimeMs < 2_000;
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
