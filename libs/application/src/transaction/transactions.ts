// The port through which a use case reaches stored data: one transaction, as one tenant.
import type { Principal } from '@bunkai/access';

/** On whose behalf a transaction runs; row-level security shows it the rows of these two and the public ones. */
export interface TenantContext {
  readonly organisationId: string | null;
  readonly accountId: string | null;
}

export interface Transactions {
  /**
   * Runs `work` in one transaction: commits when it resolves (to a refusal, too), rolls back when it rejects.
   * Repositories called inside take part in it. Does not nest. After a deadlock `work` may be run again from its
   * start, so that its only effects should be on stored data.
   */
  within<T>(context: TenantContext, work: () => Promise<T>): Promise<T>;
}

/** Nobody's: sees what is public only. Also the worker's, whose database role fans out across tenants. */
export const noTenant: TenantContext = { organisationId: null, accountId: null };

/** The context in which a principal's own data is visible. */
export function tenantOf(principal: Principal): TenantContext {
  switch (principal.kind) {
    case 'anonymous':
      return noTenant;
    case 'account':
      return { organisationId: null, accountId: principal.accountId };
    case 'member':
      return { organisationId: principal.organisationId, accountId: principal.accountId };
  }
}
