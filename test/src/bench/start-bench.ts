// `npm start` on an installed tree: how soon a page answers, and what the whole embedded stack holds in memory once it rests.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../platform/free-port.js';
import { checkout, requireBuilt } from '../platform/require-built.js';
import { until } from '../platform/until.js';
import type { Bench, BenchContext, BenchReport } from './harness.js';
import { figureRow } from './harness-rows.js';
import { memoryOfTree } from './process-memory.js';

const MEMORY_GOAL_MIB = 600;
const PATIENCE_MS = 300_000;

export const startBench: Bench = { name: 'start', title: 'Starting and resting', run };

async function run({ quick, say }: BenchContext): Promise<BenchReport> {
  requireBuilt();
  const dataDir = mkdtempSync(join(tmpdir(), 'bunkai-start-'));
  const restMs = quick ? 10_000 : 60_000;
  try {
    say('With an empty folder …');
    const first = await startOnce(dataDir, 0);
    const seconds: number[] = [];
    const memory: number[] = [];
    for (let round = 0; round < (quick ? 2 : 5); round++) {
      say(`Again, round ${round + 1} …`);
      const again = await startOnce(dataDir, restMs);
      seconds.push(again.seconds);
      memory.push(again.mebibytes);
    }
    const what = 'Bunkai';
    const rows = [
      figureRow('`npm start` on an installed tree: first page', { what, unit: 's', values: seconds }),
      figureRow('the same with an empty folder: database and demo world are made', {
        what,
        unit: 's',
        values: [first.seconds],
      }),
      figureRow(
        'memory of the whole embedded stack at rest',
        { what, unit: 'MiB', values: memory },
        { atMost: MEMORY_GOAL_MIB },
      ),
    ];
    return { rows, notes: notesOn(restMs) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Starts, waits for the first page and a rest of so long, and stops. */
async function startOnce(dataDir: string, restMs: number) {
  const port = String(await freePort());
  const env = { PATH: process.env['PATH'], PORT: port, BUNKAI_DATA_DIR: dataDir };
  const begun = performance.now();
  const start = join(checkout, 'infra', 'scripts', 'start.mjs');
  const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    const page = () =>
      fetch(`http://localhost:${port}/`).then(
        ({ status }) => status,
        () => child.exitCode ?? 0,
      );
    await until('the first page', page, (status) => status === 200, { patience: PATIENCE_MS, pause: 20 });
    const seconds = (performance.now() - begun) / 1000;
    await delay(restMs);
    return { seconds, mebibytes: memoryOfTree(child.pid ?? 0) / 2 ** 20 };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function notesOn(restMs: number): string {
  return `Launcher, API, worker and PostgreSQL with all its processes, ${restMs / 1000} seconds after the first page; pages that processes share
are counted once (proportional set size).`;
}
