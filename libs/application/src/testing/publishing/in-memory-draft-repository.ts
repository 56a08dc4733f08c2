// Drafts in memory.
import type { DraftRepository } from '../../draft/draft-repository.js';
import type { Draft } from '../../draft/draft.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

interface OwnedDraft {
  readonly organisationId: string | null;
  readonly draft: Draft;
}

export class InMemoryDraftRepository implements DraftRepository, TransactionalStore {
  readonly #transactions: InMemoryTransactions;
  #drafts = new Map<string, OwnedDraft>();

  constructor(transactions: InMemoryTransactions) {
    this.#transactions = transactions;
    transactions.join(this);
  }

  snapshot(): () => void {
    const saved = new Map(this.#drafts);
    return () => {
      this.#drafts = saved;
    };
  }

  find(serviceId: string): Promise<Draft | undefined> {
    const owned = this.#drafts.get(serviceId);
    const { organisationId } = this.#transactions.current();
    return Promise.resolve(owned?.organisationId === organisationId ? owned.draft : undefined);
  }

  async save(draft: Draft): Promise<boolean> {
    const current = await this.find(draft.serviceId);
    if (draft.revision !== (current?.revision ?? 0) + 1) return false;
    const { organisationId } = this.#transactions.current();
    this.#drafts.set(draft.serviceId, { organisationId, draft });
    return true;
  }
}
