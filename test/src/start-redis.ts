// A throw-away Redis (or Valkey) for the tests of that queue backend, where the program is installed.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface Redis {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const PROGRAMS = ['redis-server', 'valkey-server'];
const START_TIMEOUT_MS = 15_000;

/** Starts one that keeps everything in memory; undefined where none is installed. Rejects when it does not come up. */
export async function startRedis(fixedPort?: number): Promise<Redis | undefined> {
  const program = findProgram();
  if (!program) return undefined;
  const port = fixedPort ?? (await freePort());
  const memoryOnly = ['--save', '', '--appendonly', 'no'];
  const args = ['--bind', '127.0.0.1', '--port', String(port), '--loglevel', 'warning', ...memoryOnly];
  const child = spawn(program, args, { stdio: 'ignore' });
  process.once('exit', () => child.kill());
  const end = Date.now() + START_TIMEOUT_MS;
  while (!(await listens(port))) {
    if (Date.now() > end || child.exitCode !== null)
      throw new Error(`${program} did not start on port ${port}`);
    await delay(50);
  }
  return { url: `redis://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => stop(child) };
}

function findProgram(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null || child.signalCode !== null || !child.kill()) return;
  await gone;
}
