// How many different drafts may be tried: two that differ by little, and whose counts do, tell of a customer or two.
import { type Disclosure, hashJson } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { previewOf, previewsBy, previewsOfService } from '../identity/attempt-limits.js';
import type { AttemptRepository } from '../identity/attempt-repository.js';
import type { RefusalOf } from '../refusal.js';
import type { Service } from '../service/service.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';

export class PreviewLimit {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: AttemptRepository,
    private readonly clock: Clock,
  ) {}

  /** Counts a draft once an hour, however often it is tried; RATE_LIMITED, until another may be, if there were too many. */
  async admit(
    service: Service,
    draft: Disclosure,
    effectiveFrom: Date | null,
  ): Promise<Result<void, RefusalOf<'RATE_LIMITED'>>> {
    const same = previewOf(service.id, hashJson({ draft, from: effectiveFrom?.toISOString() ?? null }));
    const at = this.clock.now();
    const waitMs = await this.transactions.within(noTenant, async () => {
      if ((await this.attempts.count(same, at)) > 0) return 0;
      const wait =
        (await this.attempts.count(previewsOfService(service.id), at)) ||
        (await this.attempts.count(previewsBy(service.organisationId), at));
      if (wait > 0) await this.attempts.forget(same.key);
      return wait;
    });
    if (waitMs === 0) return ok(undefined);
    return refused({ code: 'RATE_LIMITED', retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }
}
