// The program's version, from its package.
import { readFileSync } from 'node:fs';

/** As `package.json` has it; it lies beside both the sources and the build. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
