// The program's entry. The exit status is set and not forced, so that a slow reader still gets all of the output.
import process from 'node:process';
import { run } from './run.js';
import { processIo } from './shell/process-io.js';

process.exitCode = await run(process.argv.slice(2), processIo());
