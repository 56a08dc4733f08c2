// The system's Chromium, driven by playwright-core: no browser is downloaded, and this one speaks to nobody but the page's server.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where Chromium is installed; undefined: nowhere on the path. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'chromium')).find((path) => existsSync(path));
}

/** Throws where there is none: ask `findChromium` before. Call `close()` at the end. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('chromium is not installed');
  // Its sandbox needs an ordinary user.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...sandbox, ...QUIET] });
}
