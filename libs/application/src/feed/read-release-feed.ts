// What a feed reader polls: the latest releases of a service or of a provider, for everybody.
import { isSlug } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { FeedPlace, FeedRelease, FeedRepository } from './feed-repository.js';

/** Releases of one feed: readers that poll less often than that many are published miss some. */
const MOST_RELEASES = 100;

export class ReadReleaseFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly feeds: FeedRepository,
  ) {}

  /** The latest published first, never none: NOT_FOUND where nothing was published yet. */
  async execute(place: FeedPlace): Promise<Result<readonly FeedRelease[], RefusalOf<'NOT_FOUND'>>> {
    const { provider, slug } = place;
    const what = slug === null ? `provider ${provider}` : `service ${provider}/${slug}`;
    if (!isSlug(provider) || (slug !== null && !isSlug(slug))) return refused({ code: 'NOT_FOUND', what });
    const releases = await this.transactions.within(noTenant, () =>
      this.feeds.findPublicReleases(place, MOST_RELEASES),
    );
    return releases.length === 0 ? refused({ code: 'NOT_FOUND', what }) : ok(releases);
  }
}
