// Specs that need a browser; where none is installed they are skipped and say why.
import { describe } from 'vitest';
import { findChromium } from './launch-chromium.js';

export function describeInBrowser(title: string, specs: () => void): void {
  if (findChromium()) describe(title, specs);
  else describe.skip(`${title} (skipped: chromium is not installed)`, specs);
}
