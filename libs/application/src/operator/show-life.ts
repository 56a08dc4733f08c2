// A worker's sign of life every few seconds, and a look at what waits.
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { WorkerState } from './machine.js';
import type { Backlog, WorkerStates } from './worker-states.js';

const FORGET_MS = 24 * 60 * 60_000;

export class ShowLife {
  constructor(
    private readonly transactions: Transactions,
    private readonly states: WorkerStates,
    private readonly clock: Clock,
  ) {}

  execute(worker: Omit<WorkerState, 'seenAt'>): Promise<Backlog> {
    const seenAt = this.clock.now();
    return this.transactions.within(noTenant, async () => {
      await this.states.save({ ...worker, seenAt });
      await this.states.forgetBefore(new Date(seenAt.getTime() - FORGET_MS));
      return this.states.readBacklog(seenAt);
    });
  }

  /** The last sign: the worker ends in order. */
  end(id: string): Promise<void> {
    return this.transactions.within(noTenant, () => this.states.remove(id));
  }
}
