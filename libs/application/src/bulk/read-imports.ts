// Imports with how far they are, for the people of the organisation, or for the operator who began them.
import { type Principal, permits } from '@bunkai/access';
import type { Operators } from '../operator/operators.js';
import { type TenantContext, type Transactions, tenantOf } from '../transaction/transactions.js';
import type { BulkImportRepository, FaultPage, ImportPage } from './bulk-import-repository.js';
import type { BulkImport, FaultyRow } from './bulk-import.js';

export class ReadImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: BulkImportRepository,
    private readonly operators: Operators,
  ) {}

  /** Newest first, one more than `limit` if there is a next page: of the organisation, or as an operator one's own. */
  async list(principal: Principal, asOperator: boolean, page: ImportPage): Promise<readonly BulkImport[]> {
    const context = asOperator ? await this.operatorOf(principal) : memberOf(principal);
    return context ? this.transactions.within(context, () => this.imports.list(page)) : [];
  }

  /** Null for what is not there or not the principal's. */
  async find(principal: Principal, importId: string): Promise<BulkImport | null> {
    const [found] = await this.read(principal, importId, (imported) => Promise.resolve([imported]));
    return found ?? null;
  }

  /** By line, one more than `limit` if there is a next page. */
  faults(principal: Principal, importId: string, page: FaultPage): Promise<readonly FaultyRow[]> {
    return this.read(principal, importId, () => this.imports.listFaults(importId, page));
  }

  private async read<T>(
    principal: Principal,
    importId: string,
    work: (found: BulkImport) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    for (const context of [memberOf(principal), await this.operatorOf(principal)]) {
      const read =
        context &&
        (await this.transactions.within(context, async () => {
          const found = await this.imports.find(importId);
          return found ? work(found) : null;
        }));
      if (read) return read;
    }
    return [];
  }

  private async operatorOf(principal: Principal): Promise<TenantContext | null> {
    const context = await this.operators.authorise(principal);
    return context.ok ? context.value : null;
  }
}

function memberOf(principal: Principal): TenantContext | null {
  return permits(principal, 'organisation.read') ? tenantOf(principal) : null;
}
