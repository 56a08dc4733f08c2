// Every release of a service, with what everybody may read of its changes.
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { NoticeRepository } from './notice-repository.js';
import type { ReleaseRepository } from './release-repository.js';
import { withStates } from './release-states.js';
import type { Release, ReleaseContent, StatedNotice } from './release.js';

export interface PublicRelease {
  readonly release: Release;
  readonly content: ReleaseContent;
  /** Null where it changed nothing, as far as everybody sees, that notice was promised of. */
  readonly notice: StatedNotice | null;
}

export interface PublicHistory {
  readonly service: Service;
  /** The newest first. */
  readonly releases: readonly PublicRelease[];
}

export class ReadPublicHistory {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
    private readonly releases: ReleaseRepository,
    private readonly notices: Pick<NoticeRepository, 'findNotices'>,
    private readonly clock: Clock,
  ) {}

  async execute(input: {
    readonly provider: string;
    readonly slug: string;
  }): Promise<Result<PublicHistory, RefusalOf<'NOT_FOUND'>>> {
    const { provider, slug } = input;
    return this.transactions.within(noTenant, async () => {
      const service = await this.services.findByKey(provider, slug);
      if (!service) return refused({ code: 'NOT_FOUND', what: `service ${provider}/${slug}` });
      const facts = await this.releases.findFacts([service.id]);
      const ids = facts.map(({ id }) => id);
      const copies = await this.releases.findCopies(ids, 'public');
      const notices = await this.notices.findNotices(ids);
      const contents = new Map(copies.map((copy) => [copy.releaseId, copy]));
      const releases = withStates(facts, this.clock.now())
        .toReversed()
        .flatMap((release) => {
          const content = contents.get(release.id);
          return content ? [{ release, content, notice: notices.get(release.id) ?? null }] : [];
        });
      return ok({ service, releases });
    });
  }
}
