// Runs the program inside the test's own process, with files, standard input, environment and clock of the test's choosing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '@bunkai/kernel';
import { onTestFinished } from 'vitest';
import { run } from '../run.js';

export interface CliWorld {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly terminal?: boolean;
}

export interface CliResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What the program wrote and how it ended. */
export async function runCli(argv: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  let out = '';
  let err = '';
  const status = await run(argv, {
    stdin: chunks(world.stdin ?? ''),
    writeOut: (text) => (out += text),
    writeError: (text) => (err += text),
    env: world.env ?? {},
    clock: fixedClock(new Date(world.now ?? '2026-07-31T00:00:00Z')),
    terminal: world.terminal ?? false,
  });
  return { status, out, err };
}

/** Writes a file that goes with the test; objects as JSON. Gives its path. */
export function file(name: string, content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'bunkai-cli-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, name);
  const raw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, raw ? content : JSON.stringify(content));
  return path;
}

// In small pieces, which cut characters in two.
async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield await Promise.resolve(bytes.subarray(at, at + 7));
}
