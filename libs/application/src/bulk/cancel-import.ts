// Ends an import that is running: what is done stays, the chunk at work is undone, and the rest is not begun.
import { type Principal, permits } from '@bunkai/access';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type TenantContext, type Transactions } from '../transaction/transactions.js';
import type { BulkImportRepository } from './bulk-import-repository.js';
import type { BulkImport } from './bulk-import.js';
import type { ReadImports } from './read-imports.js';

export type CancelImportRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'WRONG_STATE'>;

const nothing = { done: 0, unchanged: 0, faulty: 0, refusal: null } as const;

export class CancelImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: BulkImportRepository,
    private readonly read: ReadImports,
    private readonly clock: Clock,
  ) {}

  /** WRONG_STATE where it has ended already. */
  async execute(principal: Principal, importId: string): Promise<Result<BulkImport, CancelImportRefusal>> {
    if (principal.kind === 'anonymous') return refused({ code: 'UNAUTHENTICATED' });
    const found = await this.read.find(principal, importId);
    if (!found) return refused({ code: 'NOT_FOUND', what: 'import' });
    const action = found.kind === 'services' ? 'service.write' : 'subscription.write';
    if (found.organisationId !== null && !permits(principal, action)) return refused({ code: 'FORBIDDEN' });
    const context: TenantContext = { organisationId: found.organisationId, accountId: principal.accountId };
    return this.transactions.within(context, async () => {
      const progress = { ...nothing, state: 'cancelled' as const };
      const isEnded = await this.imports.advance(found.id, progress, this.clock.now());
      const ended = await this.imports.find(found.id);
      if (!ended) return refused({ code: 'NOT_FOUND', what: 'import' });
      return isEnded ? ok(ended) : refused({ code: 'WRONG_STATE', state: ended.state });
    });
  }
}
