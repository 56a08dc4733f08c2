// The worker's side of the state of the machine: its own sign of life, and what waits.
import type { WorkerState } from './machine.js';

/** What waits over all tenants; ages in seconds, 0 where nothing does. */
export interface Backlog {
  readonly outboxDue: number;
  readonly outboxOldestSeconds: number;
  readonly outboxSetAside: number;
  readonly deliveriesDue: number;
  readonly deliveriesInFlight: number;
  readonly deliveriesOldestSeconds: number;
}

export interface WorkerStates {
  save(state: WorkerState): Promise<void>;
  remove(id: string): Promise<void>;
  /** Forgets workers that nobody has seen since. */
  forgetBefore(instant: Date): Promise<void>;
  readBacklog(at: Date): Promise<Backlog>;
}
