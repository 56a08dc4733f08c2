// What a command is given beside its own arguments.
import type { CliIo } from './cli-io.js';
import type { ExitStatus } from './exit-status.js';
import type { Language } from './language.js';

export interface CommandContext {
  readonly io: CliIo;
  /** Asked for with `--lang`, else the environment's. Known once the arguments are parsed. */
  language(): Language;
  /** Sets the exit status of a command that ran to its end; 0 unless set. */
  end(status: ExitStatus): void;
}
