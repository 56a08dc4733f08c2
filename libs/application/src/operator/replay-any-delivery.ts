// Has a delivery that was refused or given up sent once more, whosever it is: after what was wrong on our side was mended.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import type { Transactions } from '../transaction/transactions.js';
import type { MachineRepository } from './machine-repository.js';
import type { Operators } from './operators.js';

export class ReplayAnyDelivery {
  constructor(
    private readonly operators: Operators,
    private readonly transactions: Transactions,
    private readonly machines: MachineRepository,
    private readonly clock: Clock,
  ) {}

  /** NOT_FOUND where there is none, it did not fail, or its channel is disabled. */
  async execute(
    principal: Principal,
    deliveryId: string,
  ): Promise<Result<string, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const context = await this.operators.authorise(principal);
    if (!context.ok) return context;
    const isOpen =
      isId(deliveryId) &&
      (await this.transactions.within(context.value, () =>
        this.machines.replay(deliveryId, this.clock.now()),
      ));
    return isOpen ? ok(deliveryId) : refused({ code: 'NOT_FOUND', what: 'delivery' });
  }
}
