// The end of a start whose environment cannot be used: every fault on a line, then exit status 78.
import type { Result } from '@bunkai/kernel';
import type { ConfigFault } from './read-environment.js';

/** EX_CONFIG of sysexits.h. */
export const CONFIG_FAULT_STATUS = 78;

interface Exit {
  readonly write: (text: string) => void;
  readonly exit: (status: number) => never;
}

const theProcess: Exit = {
  write: (text) => void process.stderr.write(text),
  exit: (status) => process.exit(status),
};

/** The configuration, or the end of the process with its faults on standard error. */
export function configOrExit<Config>(
  read: Result<Config, readonly ConfigFault[]>,
  way: Exit = theProcess,
): Config {
  if (read.ok) return read.value;
  way.write(describeFaults(read.refusal));
  return way.exit(CONFIG_FAULT_STATUS);
}

/** The faults as text, one a line. */
export function describeFaults(faults: readonly ConfigFault[]): string {
  const lines = faults.map((fault) => `  ${fault.variable} ${fault.message}\n`);
  return `The configuration cannot be used:\n${lines.join('')}`;
}
