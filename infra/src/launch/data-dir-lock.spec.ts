import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AlreadyRunning, lockDataDir } from './data-dir-lock.js';
import { parentOf, processBirth } from './process-stat.js';

const address = 'http://127.0.0.1:3000';
let dir: string;
const path = (): string => join(dir, 'start.lock');

function plant(holder: object): void {
  writeFileSync(path(), JSON.stringify(holder));
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bunkai-lock-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('lockDataDir', () => {
  it('is taken, released and taken again, and leaves nothing behind', async () => {
    const first = await lockDataDir(dir, address);
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({
      pid: process.pid,
      address,
      stopping: false,
    });
    first.release();
    (await lockDataDir(dir, address)).release();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('refuses a second start and names the first', async () => {
    await lockDataDir(dir, address);
    await expect(lockDataDir(dir, 'http://127.0.0.1:3001')).rejects.toThrow(AlreadyRunning);
    await expect(lockDataDir(dir, address)).rejects.toThrow(`process ${process.pid}, ${address}`);
  });

  it('lets one of many in at once', async () => {
    plant({ pid: 2 ** 22 + 1, birth: 'gone', address, stopping: false });
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataDir(dir, address)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(dir)).toEqual(['start.lock']);
  });

  it.each([
    ['is gone', { pid: 2 ** 22 + 1, birth: 'x' }],
    ['left its number to another process', { pid: process.pid, birth: 'another boot/1' }],
    ['is no process number', { pid: -1, birth: null }],
    ['is not said', {}],
  ])('clears a lock whose holder %s', async (_how, holder) => {
    plant({ ...holder, address, stopping: false });
    (await lockDataDir(dir, address)).release();
  });

  it.each(['', '{', 'null', '[]', '\u0000'])('clears a damaged lock %j', async (text) => {
    writeFileSync(path(), text);
    (await lockDataDir(dir, address)).release();
  });

  it('waits for one that is stopping', async () => {
    const first = await lockDataDir(dir, address);
    first.markStopping();
    const second = lockDataDir(dir, address);
    setTimeout(() => first.release(), 150);
    (await second).release();
  });
});

describe('processBirth', () => {
  it('tells one process from another and knows none that is gone', () => {
    expect(processBirth(process.pid)).toBe(processBirth(process.pid));
    expect(processBirth(2 ** 22 + 1)).toBeNull();
    if (process.platform === 'linux') expect(processBirth(process.pid)).not.toBe(processBirth(1));
  });
});

describe('parentOf', () => {
  it.runIf(process.platform === 'linux')('names the parent, and nobody for a process that is gone', () => {
    expect(parentOf(process.pid)).toBe(process.ppid);
    expect(parentOf(2 ** 22 + 1)).toBeUndefined();
  });
});
