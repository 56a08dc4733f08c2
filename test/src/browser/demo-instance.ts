// A platform with the demo world, started as `npm start` does but on a folder and a port of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../platform/free-port.js';
import { until } from '../platform/until.js';

const launcher = fileURLToPath(new URL('../../../infra/dist/launch.js', import.meta.url));
const PATIENCE_MS = 180_000;

export interface DemoInstance {
  readonly url: string;
  /** Of every demo account. */
  readonly password: string;
  stop(): Promise<void>;
}

/** Resolves once it is ready, which takes about half a minute. */
export async function startDemoInstance(): Promise<DemoInstance> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bunkai-screens-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { PATH: process.env['PATH'], PORT: String(port), BUNKAI_DATA_DIR: dataDir };
  const launched = spawn(process.execPath, [launcher], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => launched.once('close', resolve));
  const stop = async () => {
    launched.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const isReady = () =>
      fetch(`${url}/readyz`).then(
        ({ ok }) => ok || launched.exitCode !== null,
        () => false,
      );
    await until(`${url}/readyz`, isReady, Boolean, { patience: PATIENCE_MS, pause: 500 });
    return { url, password: readDemoPassword(dataDir), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The password of the demo accounts that live in this data folder. */
export function readDemoPassword(dataDir: string): string {
  return (JSON.parse(readFileSync(join(dataDir, 'demo-world.json'), 'utf8')) as { password: string })
    .password;
}
