// Use cases inside a transaction that is open already: each a savepoint, in which the role and the tenant are its own.
import { type TenantContext, type Transactions, noTenant } from '@bunkai/application';
import { isId } from '@bunkai/kernel';
import type { EntityManager } from 'typeorm';
import { APP_ROLE } from '../provisioning/roles.js';
import { currentManager } from './current-manager.js';

interface Level {
  readonly manager: EntityManager;
  readonly depth: number;
  readonly context: TenantContext;
}

/**
 * As Transactions, but `within` needs a transaction around it and may nest: what rejects is undone as far as its savepoint, and
 * the rest can go on. The work runs as bunkai_app, under row-level security as the tenant given, also where the transaction is
 * the worker's. For one call after the other: two at once would share a savepoint.
 */
export class NestedTransactions implements Transactions {
  readonly #around = new WeakMap<EntityManager, Level>();

  async within<T>(context: TenantContext, work: () => Promise<T>): Promise<T> {
    const manager = currentManager();
    const around = this.#around.get(manager);
    const level = { manager, depth: (around?.depth ?? 0) + 1, context };
    const savepoint = savepointOf(level.depth);
    await manager.query(`${savepoint}; ${enter(context, around?.context)}`);
    this.#around.set(manager, level);
    try {
      const result = await work();
      return await this.#keep(level, around?.context, result);
    } catch (error) {
      // Which takes role and tenant back as well.
      await manager.query(`ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
      throw error;
    } finally {
      if (around) this.#around.set(manager, around);
      else this.#around.delete(manager);
    }
  }

  /** A statement that failed: as with a transaction of its own, only a refusal may come of it, and nothing is stored. */
  async #keep<T>(
    { manager, depth, context }: Level,
    around: TenantContext | undefined,
    result: T,
  ): Promise<T> {
    const savepoint = savepointOf(depth);
    try {
      await manager.query(`RELEASE ${savepoint}; ${leave(context, around)}`);
    } catch (error) {
      if (!isRefusal(result)) throw error;
      await manager.query(`ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
    }
    return result;
  }
}

const savepointOf = (depth: number) => `SAVEPOINT nested_${depth}`;

function enter(context: TenantContext, around: TenantContext | undefined): string {
  return isSame(context, around) ? '' : `SET LOCAL ROLE ${APP_ROLE}; ${tenancy(context)}`;
}

function leave(context: TenantContext, around: TenantContext | undefined): string {
  if (!around) return `SET LOCAL ROLE NONE; ${tenancy(noTenant)}`;
  return isSame(context, around) ? '' : tenancy(around);
}

function isSame(context: TenantContext, around: TenantContext | undefined): boolean {
  return around?.organisationId === context.organisationId && around.accountId === context.accountId;
}

/** Several statements at once take no parameters; an identifier is hexadecimal digits and hyphens, or refused. */
function tenancy({ organisationId, accountId }: TenantContext): string {
  for (const id of [organisationId, accountId]) {
    if (id !== null && !isId(id)) throw new TypeError(`no identifier of a tenant: ${JSON.stringify(id)}`);
  }
  return `SELECT set_config('bunkai.organisation', '${organisationId ?? ''}', true), set_config('bunkai.account', '${accountId ?? ''}', true)`;
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}
