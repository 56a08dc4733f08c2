// The machine across all tenants, for operators; whoever calls has made sure that it is one.
import type { Machine } from './machine.js';

export interface MachineRepository {
  /** Lists hold the newest `most`; workers and finished deliveries those since `since`. */
  read(
    at: Date,
    since: { readonly workers: Date; readonly deliveries: Date },
    most: number,
  ): Promise<Machine>;
  /** How many set-aside entries are due again. */
  requeue(which: { readonly id: string } | { readonly topic: string }, at: Date): Promise<number>;
  /** False if there is no such delivery that was refused or given up, or its channel is disabled. */
  replay(deliveryId: string, at: Date): Promise<boolean>;
}
