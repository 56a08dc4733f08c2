// How often somebody may try, counted before the attempt is made, so that parallel attempts cannot slip through together.
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { AttemptLimit, AttemptRepository } from './attempt-repository.js';

export class Throttle {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: AttemptRepository,
    private readonly clock: Clock,
  ) {}

  /** Counts one attempt under each of the limits; RATE_LIMITED, until all allow another, if one of them is exceeded. */
  async admit(limits: readonly AttemptLimit[]): Promise<Result<void, RefusalOf<'RATE_LIMITED'>>> {
    const at = this.clock.now();
    const waitMs = await this.transactions.within(noTenant, async () => {
      let longest = 0;
      for (const limit of limits) longest = Math.max(longest, await this.attempts.count(limit, at));
      return longest;
    });
    if (waitMs === 0) return ok(undefined);
    return refused({ code: 'RATE_LIMITED', retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }

  /** For an attempt that succeeded: `forgotten` starts again at nothing, `takenBack` loses the one that was counted. */
  async succeeded(forgotten: AttemptLimit, takenBack?: AttemptLimit): Promise<void> {
    await this.transactions.within(noTenant, async () => {
      await this.attempts.forget(forgotten.key);
      if (takenBack) await this.attempts.takeBack(takenBack.key);
    });
  }
}
