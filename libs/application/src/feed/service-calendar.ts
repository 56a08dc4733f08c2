// What a calendar of a service is made of: its releases, and the copy in force as one reader may see it.
import { type Disclosure, releaseInForce } from '@bunkai/disclosure';
import { withStates } from '../release/release-states.js';
import type { Release, ReleaseContent, ReleaseFact } from '../release/release.js';
import type { Service } from '../service/service.js';

/** Releases of one service in a calendar: the latest. */
const MOST_RELEASES = 100;

export interface ServiceCalendar {
  readonly service: Service;
  /** The latest published first; withdrawals among them. */
  readonly releases: readonly Release[];
  readonly inForce: { readonly release: ReleaseFact; readonly document: Disclosure } | null;
}

/** `contents` holds the copies of the releases in force, as the reader may see them. */
export function serviceCalendar(
  service: Service,
  facts: readonly ReleaseFact[],
  contents: readonly ReleaseContent[],
  at: Date,
): ServiceCalendar {
  const release = releaseInForce(facts, at);
  const document = contents.find(({ releaseId }) => releaseId === release?.id)?.document;
  return {
    service,
    releases: withStates(facts, at).toReversed().slice(0, MOST_RELEASES),
    inForce: release && document ? { release, document } : null,
  };
}
