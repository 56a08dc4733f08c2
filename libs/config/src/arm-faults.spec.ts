import { armFailpoint, reach } from '@bunkai/kernel';
import { afterEach, expect, it, vi } from 'vitest';
import { armFaults } from './arm-faults.js';

afterEach(() => {
  armFailpoint(undefined, 0, () => undefined);
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
  armFaults({ BUNKAI_FAILPOINT: 'alerts-written' });
  armFaults({ BUNKAI_FAULT_CAMPAIGN: 'yes', BUNKAI_FAILPOINT: 'alerts-written:0' });
  reach('alerts-written');
  expect(kill).not.toHaveBeenCalled();
});
