// What the system tells of a process beside its number: when it was born, and of whom.
import { readFileSync } from 'node:fs';

/**
 * The start time of process `pid` (with the boot it belongs to), or null where the system does not tell.
 * With the number, it names one process for good.
 */
export function processBirth(pid: number): string | null {
  const fields = statFields(pid);
  if (!fields) return null;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}/${fields[19] ?? ''}`;
}

/** The number of the parent of process `pid`, or undefined where the system does not tell. */
export function parentOf(pid: number): number | undefined {
  const parent = statFields(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** The fields of proc(5) `stat` after the program's name, which may hold spaces and brackets. */
function statFields(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
