// What a fault campaign tells a process that it starts: where to die, and how wrong its clock goes. Elsewhere it changes nothing.
import { armFailpoint, shiftSystemClock } from '@bunkai/kernel';
import type { Environment } from './read-environment.js';

const FAILPOINT = /^([a-z-]+)(?::([1-9]\d{0,3}))?$/;
const CLOCK_JUMP = /^([+-]\d{1,9})@(\d{1,6})$/;

/**
 * Arms what BUNKAI_FAILPOINT (`name` or `name:n`, the nth time) and BUNKAI_CLOCK_JUMP (`±ms@after-ms`) name, and only where
 * BUNKAI_FAULT_CAMPAIGN is `yes` too: neither name alone does anything to a process in earnest.
 */
export function armFaults(environment: Environment): void {
  if (environment['BUNKAI_FAULT_CAMPAIGN'] !== 'yes') return;
  const [, name, count = '1'] = FAILPOINT.exec(environment['BUNKAI_FAILPOINT'] ?? '') ?? [];
  armFailpoint(name, Number(count), () => process.kill(process.pid, 'SIGKILL'));
  const [, by, after] = CLOCK_JUMP.exec(environment['BUNKAI_CLOCK_JUMP'] ?? '') ?? [];
  if (by !== undefined) setTimeout(() => shiftSystemClock(Number(by)), Number(after)).unref();
}
