// Lets outbox entries that were set aside be tried again: one, or all of a topic.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import type { Transactions } from '../transaction/transactions.js';
import type { MachineRepository } from './machine-repository.js';
import type { Operators } from './operators.js';

export type RequeueRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND'>;

export class RequeueOutbox {
  constructor(
    private readonly operators: Operators,
    private readonly transactions: Transactions,
    private readonly machines: MachineRepository,
    private readonly clock: Clock,
  ) {}

  /** How many are due again. NOT_FOUND where nothing of the kind is set aside. */
  async execute(
    principal: Principal,
    which: { readonly id: string } | { readonly topic: string },
  ): Promise<Result<number, RequeueRefusal>> {
    const context = await this.operators.authorise(principal);
    if (!context.ok) return context;
    if ('id' in which && !isId(which.id)) return refused({ code: 'NOT_FOUND', what: 'outbox-entry' });
    const requeued = await this.transactions.within(context.value, () =>
      this.machines.requeue(which, this.clock.now()),
    );
    return requeued > 0 ? ok(requeued) : refused({ code: 'NOT_FOUND', what: 'outbox-entry' });
  }
}
