// The demo world on a test's own platform.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemoWorld } from '@bunkai/infra';
import type { Platform } from '../platform/platform.js';
import { checkout } from '../platform/require-built.js';

/** Replays the demo world's whole history and gives the password of its accounts. */
export async function seedPlatform({ database }: Platform): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bunkai-browser-'));
  try {
    const { appUrl, workerUrl } = database;
    const { signal } = new AbortController();
    const [account] = await seedDemoWorld({
      appUrl,
      workerUrl,
      dataDir,
      root: checkout,
      signal,
      say: () => undefined,
    });
    if (!account) throw new Error('the demo world has no accounts to sign in with');
    return account.password;
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}
