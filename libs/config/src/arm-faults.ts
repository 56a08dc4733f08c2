// What a fault campaign tells a process that it starts: where to die. Elsewhere it changes nothing.
import { armFailpoint } from '@bunkai/kernel';
import type { Environment } from './read-environment.js';

const FAILPOINT = /^([a-z-]+)(?::([1-9]\d{0,3}))?$/;

/**
 * Arms what BUNKAI_FAILPOINT (`name` or `name:n`, the nth time) names, and only where BUNKAI_FAULT_CAMPAIGN is `yes` too: the
 * name alone does nothing to a process in earnest.
 */
export function armFaults(environment: Environment): void {
  if (environment['BUNKAI_FAULT_CAMPAIGN'] !== 'yes') return;
  const [, name, count = '1'] = FAILPOINT.exec(environment['BUNKAI_FAILPOINT'] ?? '') ?? [];
  armFailpoint(name, Number(count), () => process.kill(process.pid, 'SIGKILL'));
}
