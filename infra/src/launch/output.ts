// What a start writes: its own lines, and those of the processes it runs, each under its name.
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export type Say = (line: string) => void;

const NAME_WIDTH = 8;
const COLOURS: Readonly<Record<string, number>> = { bunkai: 36, api: 32, worker: 35 };

/** A writer of whole lines under `name`. */
export function speaker(name: string): Say {
  const label = name.padEnd(NAME_WIDTH);
  const colour = process.stdout.isTTY ? COLOURS[name] : undefined;
  const prefix = colour === undefined ? `${label}| ` : `\u001b[${colour}m${label}|\u001b[0m `;
  return (text) => {
    for (const line of text.split('\n')) process.stdout.write(`${prefix}${line}\n`);
  };
}

/** Passes every line of `stream` to `say`. */
export function relay(stream: Readable, say: Say): void {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', say);
}
