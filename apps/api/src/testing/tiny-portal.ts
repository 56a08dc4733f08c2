// A built portal of one page, for specs of what the API does with one.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Its folder. It knows `operations`; its page asks the first of them and tells the answer, and how often it was written. */
export function buildTinyPortal(operations: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bunkai-portal-'));
  const known = Object.fromEntries(operations.map((text) => [hashOf(text), text]));
  mkdirSync(join(folder, 'dist-web', '.vite'), { recursive: true });
  mkdirSync(join(folder, 'dist-server'));
  const manifest = { 'src/client.tsx': { file: 'assets/client.js', isEntry: true } };
  writeFileSync(join(folder, 'dist-web', '.vite', 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'dist-server', 'server.js'), `${renderer(known)}\n`);
  return folder;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function renderer(operations: Readonly<Record<string, string>>): string {
  return `let written = 0;
export const inlineScripts = [];
export const operations = ${JSON.stringify(operations)};
export async function renderPage({ send, cookie }) {
  const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: Object.keys(operations)[0] } } });
  const source = await (await send('/graphql', { method: 'POST', body })).text();
  const write = () => '<!doctype html><p>' + source + '</p><p>' + ++written + '</p>';
  return { status: 200, language: 'en', source, isForStranger: cookie === undefined, write };
}`;
}
