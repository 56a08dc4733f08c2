// Time as a dependency, so that what depends on the date can be tested on any date.

/** Tells the present instant. */
export interface Clock {
  now(): Date;
}

let aheadMs = 0;

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date(Date.now() + aheadMs) };

/** Makes the system clock of this process wrong by so much from now on: for fault campaigns. */
export function shiftSystemClock(milliseconds: number): void {
  aheadMs = milliseconds;
}

/** A clock that stands at `instant` until it is set. */
export function fixedClock(instant: Date): Clock & { set(instant: Date): void } {
  let current = instant;
  return {
    now: () => new Date(current),
    set: (next) => {
      current = next;
    },
  };
}
