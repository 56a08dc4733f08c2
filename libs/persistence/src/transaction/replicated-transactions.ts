// Transactions of which those that may read the past are answered by a standby, and all others, or what it cannot answer, by the primary.
import type { TenantContext } from '@bunkai/application';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { Replica } from '../connection/replica.js';
import { PostgresTransactions, type TransactionSettings } from './postgres-transactions.js';

/** connection_exception, operator_intervention without cancelled statements, and what the system says of a socket. */
const LOST_CODES = /^(?:08|57P|E[A-Z]{2})/;
/** What the driver and the pool say of one without a code. */
const LOST_WORDS = /^Connection terminated|not queryable|timeout exceeded|already released/;

export interface ReplicatedSettings extends TransactionSettings {
  /** Whether the request at hand only reads, and for nobody who may have written. */
  readonly mayReadThePast: () => boolean;
}

export class ReplicatedTransactions extends PostgresTransactions {
  readonly #replica: Pick<Replica, 'fresh' | 'doubt'>;
  readonly #settings: ReplicatedSettings;
  readonly #ofStandby = new WeakMap<DataSource, PostgresTransactions>();

  constructor(primary: DataSource, replica: Pick<Replica, 'fresh' | 'doubt'>, settings: ReplicatedSettings) {
    super(primary, settings);
    this.#replica = replica;
    this.#settings = settings;
  }

  /** `work` may be run again from its start, as after a deadlock: whatever fails on the standby is for the primary to decide. */
  override async within<T>(context: TenantContext, work: () => Promise<T>): Promise<T> {
    const isPublic = context.organisationId === null && context.accountId === null;
    const standby = isPublic && this.#settings.mayReadThePast() ? this.#replica.fresh : undefined;
    if (!standby) return super.within(context, work);
    try {
      return await this.#on(standby).within(context, work);
    } catch (error) {
      if (isLost(error)) this.#replica.doubt();
      return super.within(context, work);
    }
  }

  #on(standby: DataSource): PostgresTransactions {
    const known = this.#ofStandby.get(standby);
    if (known) return known;
    const transactions = new PostgresTransactions(standby, { ...this.#settings, attempts: 1 });
    this.#ofStandby.set(standby, transactions);
    return transactions;
  }
}

/** Of no statement's making, but of the server's or the way to it: the next reader need not find out for itself. */
function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause = error instanceof QueryFailedError ? (error.driverError as Error) : error;
  const code = 'code' in cause ? String(cause.code) : '';
  return LOST_CODES.test(code) || LOST_WORDS.test(cause.message);
}
