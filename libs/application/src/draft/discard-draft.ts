// Throws a draft away. Its revision lives on, so that a change based on what was discarded is refused.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { findOwnService } from '../service/find-own-service.js';
import type { ServiceRepository } from '../service/service-repository.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { DraftRepository } from './draft-repository.js';
import type { Draft } from './draft.js';
import { replaceDraft } from './replace-draft.js';

export interface DiscardDraftInput {
  readonly serviceId: string;
  readonly expectedRevision: number;
}

export class DiscardDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
    private readonly drafts: DraftRepository,
    private readonly clock: Clock,
  ) {}

  /** Gives the draft with its document gone. */
  async execute(
    principal: Principal,
    input: DiscardDraftInput,
  ): Promise<Result<Draft, AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'CONFLICT'>>> {
    const member = authorise(principal, 'draft.save');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const service = await findOwnService(this.services, member.value, input.serviceId);
      if (!service.ok) return service;
      const draft = await this.drafts.find(service.value.id);
      if (!draft) return refused({ code: 'NOT_FOUND', what: 'draft' });
      return replaceDraft(this.drafts, input.expectedRevision, {
        serviceId: service.value.id,
        document: null,
        updatedAt: this.clock.now(),
        updatedBy: member.value.accountId,
      });
    });
  }
}
