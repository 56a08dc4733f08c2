// A built process as a child: what it wrote, how it ended, and its death at our hand.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from './require-built.js';

export interface RunningProcess {
  readonly pid: number;
  /** Everything that it wrote so far, both streams. */
  output(): string;
  /** Its exit status, or the signal that ended it; resolves when it has ended. */
  readonly ended: Promise<number | string>;
  /** Ends it and waits until it is gone. */
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<number | string>;
}

const living = new Set<ChildProcess>();
process.once('exit', () => living.forEach((child) => child.kill('SIGKILL')));

/** Runs `apps/<app>/dist/main.js` with these variables alone. */
export function runProcess(
  app: 'api' | 'worker',
  environment: Readonly<Record<string, string>>,
): RunningProcess {
  const main = join(checkout, 'apps', app, 'dist', 'main.js');
  const env = { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...environment };
  const child = spawn(process.execPath, [main], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (status, signal) => {
      living.delete(child);
      resolve(status ?? signal ?? 'gone');
    });
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    kill: (signal = 'SIGKILL') => {
      child.kill(signal);
      return ended;
    },
  };
}
