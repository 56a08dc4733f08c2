// The dates of a service that everybody may know: when releases take effect, what expires, what is due for review.
import { releaseInForce } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import { type ServiceCalendar, serviceCalendar } from './service-calendar.js';

export class ReadPublicCalendar {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: Pick<ServiceRepository, 'findByKey'>,
    private readonly releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>,
    private readonly clock: Clock,
  ) {}

  async execute(input: {
    readonly provider: string;
    readonly slug: string;
  }): Promise<Result<ServiceCalendar, RefusalOf<'NOT_FOUND'>>> {
    const { provider, slug } = input;
    const now = this.clock.now();
    return this.transactions.within(noTenant, async () => {
      const service = await this.services.findByKey(provider, slug);
      if (!service) return refused({ code: 'NOT_FOUND', what: `service ${provider}/${slug}` });
      const facts = await this.releases.findFacts([service.id]);
      const current = releaseInForce(facts, now);
      const copies = await this.releases.findCopies(current ? [current.id] : [], 'public');
      return ok(serviceCalendar(service, facts, copies, now));
    });
  }
}
