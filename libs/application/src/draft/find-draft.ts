// The draft that a provider is working on.
import type { Principal } from '@bunkai/access';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { findOwnService } from '../service/find-own-service.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { DraftRepository } from './draft-repository.js';
import type { Draft } from './draft.js';

export interface DraftOfService {
  readonly service: Service;
  readonly draft: Draft;
}

export class FindDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
    private readonly drafts: DraftRepository,
  ) {}

  async execute(
    principal: Principal,
    input: { readonly serviceId: string },
  ): Promise<Result<DraftOfService, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'draft.read');
    if (!member.ok) return member;
    return this.transactions.within(tenantOf(principal), async () => {
      const service = await findOwnService(this.services, member.value, input.serviceId);
      if (!service.ok) return service;
      const draft = await this.drafts.find(service.value.id);
      return draft ? ok({ service: service.value, draft }) : refused({ code: 'NOT_FOUND', what: 'draft' });
    });
  }
}
