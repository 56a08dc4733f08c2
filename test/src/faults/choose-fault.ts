// Which fault a seed plays: each in turn, and in each round one of the rare ones.
import type { Fault } from './fault.js';

/** Undefined where there is nothing to choose from. */
export function chooseFault(faults: readonly Fault[], seed: number): Fault | undefined {
  const common = faults.filter(({ isRare }) => !isRare);
  const rare = faults.filter(({ isRare }) => isRare);
  if (common.length === 0) return rare[seed % rare.length];
  const length = common.length + (rare.length > 0 ? 1 : 0);
  return common[seed % length] ?? rare[Math.floor(seed / length) % rare.length];
}
