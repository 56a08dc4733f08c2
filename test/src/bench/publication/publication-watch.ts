// A run of hours as its watcher sees it: every line with the time since the beginning, and what was measured where it is broken off.
import { tableHead, tableLine } from '../harness-table.js';
import type { Measured } from './measure-world.js';
import { publicationRows } from './publication-rows.js';

const MINUTES = 150;

type Say = (line: string) => void;

/** `say`, with minutes and seconds before each line. */
export function timed(say: Say): Say {
  const began = performance.now();
  return (line) => {
    const seconds = Math.floor((performance.now() - began) / 1_000);
    say(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} ${line}`);
  };
}

/**
 * Until the function that it gives is called: ends this process after `BENCH_MINUTES` (150), and says what was measured whenever it
 * ends, by a signal or an error too.
 */
export function watchTime(measured: readonly Measured[], say: Say): () => void {
  const minutes = Number(process.env['BENCH_MINUTES'] ?? MINUTES);
  const limit = setTimeout(() => {
    say(`the limit of ${minutes} minutes is reached`);
    process.exit(1);
  }, minutes * 60_000);
  const brokenOff = () => sayMeasured(measured, say);
  process.once('exit', brokenOff);
  return () => {
    clearTimeout(limit);
    process.off('exit', brokenOff);
  };
}

function sayMeasured(measured: readonly Measured[], say: Say): void {
  say('broken off. Measured so far:');
  const rows = measured.length > 0 ? publicationRows(measured) : [];
  for (const line of rows.length > 0 ? [...tableHead.split('\n'), ...rows.map(tableLine)] : ['nothing'])
    say(line);
}
