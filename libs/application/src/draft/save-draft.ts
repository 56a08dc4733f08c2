// Stores a provider's unfinished disclosure, valid or not, unless somebody else saved first.
import type { Principal } from '@bunkai/access';
import type { JsonValue } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { findOwnService } from '../service/find-own-service.js';
import type { ServiceRepository } from '../service/service-repository.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { DraftRepository } from './draft-repository.js';
import type { Draft } from './draft.js';
import { replaceDraft } from './replace-draft.js';
import { storageFaults } from './storable-document.js';

export interface SaveDraftInput {
  readonly serviceId: string;
  readonly document: JsonValue;
  /** The revision that the change was made on; 0 or null where there was no draft. */
  readonly expectedRevision: number | null;
}

export class SaveDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
    private readonly drafts: DraftRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses CONFLICT with the revision that is there now; INVALID_INPUT what is too large, too deep or cannot be stored. */
  async execute(
    principal: Principal,
    input: SaveDraftInput,
  ): Promise<Result<Draft, AuthorisationRefusal | RefusalOf<'INVALID_INPUT' | 'NOT_FOUND' | 'CONFLICT'>>> {
    const member = authorise(principal, 'draft.save');
    if (!member.ok) return member;
    const faults = storageFaults(input.document, '/document');
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    return this.transactions.within(tenantOf(principal), async () => {
      const service = await findOwnService(this.services, member.value, input.serviceId);
      if (!service.ok) return service;
      const saved = await replaceDraft(this.drafts, input.expectedRevision ?? 0, {
        serviceId: service.value.id,
        document: input.document,
        updatedAt: this.clock.now(),
        updatedBy: member.value.accountId,
      });
      return saved.ok ? ok(saved.value) : saved;
    });
  }
}
