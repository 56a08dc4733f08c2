// Faults as lines on standard error.
import type { CliIo } from './cli-io.js';
import type { FileFault } from './invalid-input-error.js';
import type { Language } from './language.js';
import { printable } from '@bunkai/disclosure';

/** One line a fault: `FILE: JSON Pointer: what is wrong`. The pointer of the whole document is empty. */
export function writeFaults(faults: readonly FileFault[], language: Language, io: CliIo): void {
  for (const { file, fault } of faults) {
    io.writeError(`${printable(`${file}: ${fault.pointer}: ${fault.message[language]}`)}\n`);
  }
}
