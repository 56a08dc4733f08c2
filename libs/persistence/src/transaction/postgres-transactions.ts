// Transactions on PostgreSQL: the tenant is set in the transaction itself, and gone with it.
import type { TenantContext, Transactions } from '@bunkai/application';
import { isId } from '@bunkai/kernel';
import { type Client, type PoolClient, escapeLiteral } from 'pg';
import { type DataSource, QueryFailedError } from 'typeorm';
import { type OpenTransaction, transactionStorage } from './current-manager.js';

export interface TransactionSettings {
  /** A statement that takes longer is cancelled. */
  readonly statementTimeoutMs?: number;
  /** How often work is tried in all when it met a deadlock or could not be serialised. */
  readonly attempts?: number;
  /** The id of the request or job at hand, which goes into what is written in the transaction. */
  readonly correlation?: () => string | null;
}

export class PostgresTransactions implements Transactions {
  readonly #dataSource: DataSource;
  readonly #statementTimeoutMs: number;
  readonly #attempts: number;
  readonly #correlation: () => string | null;

  constructor(dataSource: DataSource, settings: TransactionSettings = {}) {
    this.#dataSource = dataSource;
    this.#statementTimeoutMs = settings.statementTimeoutMs ?? 30_000;
    this.#attempts = settings.attempts ?? 3;
    this.#correlation = settings.correlation ?? (() => null);
  }

  async within<T>(context: TenantContext, work: () => Promise<T>): Promise<T> {
    const around = transactionStorage.getStore();
    if (around && !around.over) throw new Error('a transaction is already open: within does not nest');
    checkContext(context);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(context, work);
      } catch (error) {
        if (attempt >= this.#attempts || !isContention(error)) throw error;
      }
    }
  }

  async #once<T>(context: TenantContext, work: () => Promise<T>): Promise<T> {
    const runner = this.#dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const transaction: OpenTransaction = { manager: runner.manager, over: false };
    // Told to the runner, since what saves rows would otherwise begin and end transactions of its own.
    Object.assign(runner, { isTransactionActive: true });
    try {
      await client.query(this.#entrance(context));
      const result = await transactionStorage.run(transaction, work);
      transaction.over = true;
      // Past the runner, which does not tell that the server rolled back instead.
      const { command } = await client.query('COMMIT');
      if (command === 'ROLLBACK' && !isRefusal(result)) {
        throw new Error('a statement failed and its error was swallowed: nothing was stored');
      }
      return result;
    } catch (error) {
      transaction.over = true;
      await rollBack(client);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Begins the transaction and says whose it is, in one message: on a fast network the way there and back is what costs. */
  #entrance({ organisationId, accountId }: TenantContext): string {
    const settings = {
      'bunkai.organisation': organisationId ?? '',
      'bunkai.account': accountId ?? '',
      statement_timeout: String(this.#statementTimeoutMs),
      'bunkai.correlation': this.#correlation() ?? '',
    };
    const set = Object.entries(settings).map(
      ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
    );
    return `START TRANSACTION; SELECT ${set.join(', ')}`;
  }
}

function checkContext({ organisationId, accountId }: TenantContext): void {
  for (const id of [organisationId, accountId]) {
    if (id !== null && !isId(id)) throw new TypeError(`no identifier of a tenant: ${JSON.stringify(id)}`);
  }
}

/** A use case may answer a failed statement, as of a name that is taken, with a refusal. */
function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}

/** Where that fails, the connection must not come back into the pool, still in the tenant's transaction. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
  } catch {
    await (client as unknown as Client).end().catch(() => undefined);
  }
}

/** serialization_failure and deadlock_detected: nothing is wrong with the work, only with its timing. */
function isContention(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code === '40001' || code === '40P01';
}
