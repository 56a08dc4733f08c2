// The real outside world: this process's streams, environment and clock.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { systemClock } from '@bunkai/kernel';
import type { CliIo } from './cli-io.js';
import { exitStatus } from './exit-status.js';

/** The process's own streams. A reader that closes its end early, such as `head`, is no error: what is left goes nowhere. */
export function processIo(): CliIo {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endUnlessPipeClosed);
  return {
    // Read only when a command asks for it: touching standard input can keep a process alive.
    get stdin() {
      return process.stdin as AsyncIterable<Uint8Array>;
    },
    writeOut: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    env: process.env,
    clock: systemClock,
    terminal: process.stdout.isTTY,
  };
}

/** Output that cannot be written must not end as status 1, which is a verdict. */
function endUnlessPipeClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  try {
    writeSync(process.stderr.fd, `bunkai: cannot write: ${error.message}\n`);
  } finally {
    // Even if standard error is what cannot be written.
    process.exit(exitStatus.failure);
  }
}
