import { armFailpoint, reach, shiftSystemClock, systemClock } from '@bunkai/kernel';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { armFaults } from './arm-faults.js';

afterEach(() => {
  armFailpoint(undefined, 0, () => undefined);
  shiftSystemClock(0);
  vi.restoreAllMocks();
});

it('ends the process at the named place, the nth time', () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  armFaults({ BUNKAI_FAULT_CAMPAIGN: 'yes', BUNKAI_FAILPOINT: 'alerts-written:2' });
  reach('alerts-written');
  expect(kill).not.toHaveBeenCalled();
  reach('alerts-written');
  expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGKILL');
});

it('does nothing to a process that no campaign started, nor for a name that is no name', () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  armFaults({ BUNKAI_FAILPOINT: 'alerts-written', BUNKAI_CLOCK_JUMP: '+3600000@0' });
  armFaults({ BUNKAI_FAULT_CAMPAIGN: 'yes', BUNKAI_FAILPOINT: 'alerts-written:0' });
  reach('alerts-written');
  expect(kill).not.toHaveBeenCalled();
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(60_000);
});

it('lets the clock jump', async () => {
  armFaults({ BUNKAI_FAULT_CAMPAIGN: 'yes', BUNKAI_CLOCK_JUMP: '-3600000@0' });
  await delay(5);
  expect(systemClock.now().getTime() - Date.now()).toBeLessThan(-3_590_000);
});
