// A transaction commits when its work resolves; this one only when the work was not refused, so that nothing is half done.
import type { Result } from '@bunkai/kernel';
import type { TenantContext, Transactions } from './transactions.js';

class Undone<Refusal> extends Error {
  constructor(readonly refusal: Refusal) {
    super('the transaction is undone as its work was refused');
  }
}

/** As {@link Transactions.within}, but a refusal rolls back whatever was written before it. */
export async function undoIfRefused<Value, Refusal>(
  transactions: Transactions,
  context: TenantContext,
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await transactions.within(context, async () => {
      const result = await work();
      if (!result.ok) throw new Undone(result.refusal);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return { ok: false, refusal: error.refusal as Refusal };
    throw error;
  }
}
