// Drafts of the tenant's own services, under an optimistic lock.
import type { Draft } from './draft.js';

export interface DraftRepository {
  find(serviceId: string): Promise<Draft | undefined>;
  /**
   * Stores `draft`, whose revision is one more than that of the draft it replaces (1: there was none). False, and nothing is
   * stored, if that is not so; then somebody else was faster.
   */
  save(draft: Draft): Promise<boolean>;
}
