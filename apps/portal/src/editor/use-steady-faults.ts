// A list of faults that stays the same object while it says the same, so that what shows it need not be drawn again.
import type { Fault } from '@bunkai/disclosure';
import { useRef } from 'react';

export function useSteadyFaults(faults: readonly Fault[]): readonly Fault[] {
  const known = useRef(faults);
  const isSame =
    known.current.length === faults.length &&
    faults.every(({ pointer, code, message }, index) => {
      const before = known.current[index];
      return before?.pointer === pointer && before.code === code && before.message.en === message.en;
    });
  if (!isSame) known.current = faults;
  return known.current;
}
