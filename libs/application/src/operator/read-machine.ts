// The state of the machine, for operators.
import type { Principal } from '@bunkai/access';
import type { Clock } from '@bunkai/kernel';
import type { Transactions } from '../transaction/transactions.js';
import type { MachineRepository } from './machine-repository.js';
import type { Machine } from './machine.js';
import type { Operators } from './operators.js';

/** Most rows of each list. */
const MOST = 100;
const WORKERS_MS = 60 * 60_000;
const DELIVERIES_MS = 24 * 60 * 60_000;

export class ReadMachine {
  constructor(
    private readonly operators: Operators,
    private readonly transactions: Transactions,
    private readonly machines: MachineRepository,
    private readonly clock: Clock,
  ) {}

  /** Workers of the last hour, finished deliveries of the last day; null for everybody who is no operator. */
  async execute(principal: Principal): Promise<Machine | null> {
    const context = await this.operators.authorise(principal);
    if (!context.ok) return null;
    const now = this.clock.now();
    const before = (ms: number) => new Date(now.getTime() - ms);
    const since = { workers: before(WORKERS_MS), deliveries: before(DELIVERIES_MS) };
    return this.transactions.within(context.value, () => this.machines.read(now, since, MOST));
  }

  /** Whether there is anything for this reader to see. */
  async isFor(principal: Principal): Promise<boolean> {
    return (await this.operators.authorise(principal)).ok;
  }
}
