// Objections to releases: for the provider those that it received, for a customer its own.
import type { Principal } from '@bunkai/access';
import { type Result, isId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ObjectionRepository } from './objection-repository.js';
import type { Objection } from './objection.js';

/** Most that one look gives. */
const MAX_OBJECTIONS = 500;

export class ReadObjections {
  constructor(
    private readonly transactions: Transactions,
    private readonly objections: ObjectionRepository,
  ) {}

  /** By release, the newest first, those withdrawn included; a release without any is absent. */
  async execute(
    principal: Principal,
    releaseIds: readonly string[],
  ): Promise<Result<ReadonlyMap<string, readonly Objection[]>, AuthorisationRefusal>> {
    const member = authorise(principal, 'objection.read');
    if (!member.ok) return member;
    return ok(
      await this.transactions.within(tenantOf(principal), () =>
        this.objections.listAgainst(releaseIds.filter(isId), MAX_OBJECTIONS),
      ),
    );
  }
}
