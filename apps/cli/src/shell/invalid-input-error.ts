// Files whose content is invalid, with every fault of each.
import type { Fault } from '@bunkai/disclosure';

/** A fault and the file it is in, named as on the command line. */
export interface FileFault {
  readonly file: string;
  readonly fault: Fault;
}

/** Ends the program with status 3 and the faults on standard error. */
export class InvalidInputError extends Error {
  constructor(readonly faults: readonly FileFault[]) {
    super(`${faults.length} faults`);
  }
}
