// The folder of the checkout, and the check that comes before everything: is this Node new enough?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ends the process with a plain sentence when Node is older than package.json asks for. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const least = engines.node.replace(/^>=/, '').split('.').map(Number);
  const own = process.versions.node.split('.').map(Number);
  const difference = least.map((part, index) => own[index] - part).find((part) => part !== 0) ?? 0;
  if (difference >= 0) return;
  console.error(`Node ${engines.node} is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
