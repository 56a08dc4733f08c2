// One start at a time per data folder: a lock file that names its holder, so that a stale one is told from a live one.
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../postgres/stop-orphan.js';
import { processBirth } from './process-stat.js';

interface Holder {
  readonly pid: number;
  /** Tells the holder from a later process that was given the same number. */
  readonly birth: string | null;
  readonly address: string;
  readonly stopping: boolean;
}

export interface DataDirLock {
  /** Says that the holder is on its way out: another start waits for it instead of refusing. */
  markStopping(): void;
  release(): void;
}

/** Thrown when another start holds the folder. */
export class AlreadyRunning extends Error {}

const STOP_PATIENCE_MS = 30_000;

/** Takes the lock of `dataDir`, clearing one whose holder is gone. `address` is shown to whoever comes second. */
export async function lockDataDir(dataDir: string, address: string): Promise<DataDirLock> {
  const path = join(dataDir, 'start.lock');
  const own: Holder = { pid: process.pid, birth: processBirth(process.pid), address, stopping: false };
  const patienceEnds = Date.now() + STOP_PATIENCE_MS;
  while (!place(path, own)) {
    const text = readText(path);
    const holder = text === undefined ? undefined : parseHolder(text);
    if (text !== undefined && !(holder && isRunning(holder))) takeAway(path, text);
    else if (holder && !(holder.stopping && Date.now() < patienceEnds)) {
      throw new AlreadyRunning(
        `Bunkai is running already on ${dataDir} (process ${holder.pid}, ${holder.address}).\n` +
          'Stop that one first, or set BUNKAI_DATA_DIR and PORT for a second one.',
      );
    } else await delay(100);
  }
  return {
    markStopping: () => overwrite(path, { ...own, stopping: true }),
    release: () => rmSync(path, { force: true }),
  };
}

/** Puts a complete lock file in place, unless there is one: a link appears whole or not at all. */
function place(path: string, holder: Holder): boolean {
  const whole = beside(path);
  writeFileSync(whole, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(whole, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Removes the lock whose text was judged stale; puts back a live one that took its place in between. */
function takeAway(path: string, judged: string): void {
  const aside = beside(path);
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readText(aside) === judged) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function overwrite(path: string, holder: Holder): void {
  const whole = beside(path);
  writeFileSync(whole, JSON.stringify(holder), { mode: 0o600 });
  renameSync(whole, path);
}

function beside(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}`;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isSafeInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(holder: Holder): boolean {
  return isAlive(holder.pid) && processBirth(holder.pid) === holder.birth;
}
