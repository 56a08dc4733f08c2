// The outside world as the program sees it, so that tests can run it in their own process.
import type { Clock } from '@bunkai/kernel';

export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  writeOut(text: string): void;
  writeError(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
}
