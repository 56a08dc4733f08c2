// What an organisation asks providers to disclose.
import type { Principal } from '@bunkai/access';
import { type Result, isId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { DisclosureRequest } from './disclosure-request.js';
import type { RequestRepository } from './request-repository.js';

export class ReadRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: RequestRepository,
  ) {}

  /** The open ones about the services. */
  async execute(
    principal: Principal,
    serviceIds: readonly string[],
  ): Promise<Result<readonly DisclosureRequest[], AuthorisationRefusal>> {
    const member = authorise(principal, 'verification.read');
    if (!member.ok) return member;
    return ok(
      await this.transactions.within(tenantOf(principal), () =>
        this.requests.listOpen(serviceIds.filter(isId)),
      ),
    );
  }
}
