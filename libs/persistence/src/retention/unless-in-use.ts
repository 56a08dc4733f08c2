// Changes to tables that many use wait for them a moment only: what that means to the transaction at hand.
import { QueryFailedError } from 'typeorm';
import { currentManager } from '../transaction/current-manager.js';

const LOCK_NOT_AVAILABLE = '55P03';

/** `in-use` where a lock was not to be had: then nothing of the work is done, and the transaction goes on. */
export async function unlessInUse<T>(work: () => Promise<T>): Promise<T | 'in-use'> {
  const manager = currentManager();
  await manager.query('SAVEPOINT unless_in_use');
  try {
    return await work();
  } catch (error) {
    if (!isLockedOut(error)) throw error;
    await manager.query('ROLLBACK TO SAVEPOINT unless_in_use');
    return 'in-use';
  }
}

function isLockedOut(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  return (error.driverError as { readonly code?: string }).code === LOCK_NOT_AVAILABLE;
}
