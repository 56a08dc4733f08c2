// Named places where a fault campaign ends the process: unless it was armed when it began, reaching one does nothing.

/** A place between two steps of which only one may have happened when the process dies. */
export type Failpoint =
  | 'release-committed'
  | 'outbox-claimed'
  | 'alerts-written'
  | 'outbox-completed'
  | 'delivery-claimed'
  | 'delivery-sent'
  | 'delivery-recorded';

interface Trap {
  readonly name: string;
  left: number;
  readonly spring: () => void;
}

let trap: Trap | undefined;

/** Calls `spring` when `name` is reached for the `count`th time from now; undefined: never. */
export function armFailpoint(name: string | undefined, count: number, spring: () => void): void {
  trap = name === undefined ? undefined : { name, left: count, spring };
}

/** Says that the process is at `name`. */
export function reach(name: Failpoint): void {
  if (trap?.name !== name) return;
  trap.left -= 1;
  if (trap.left === 0) trap.spring();
}
