// What is taken back: a release of a service.
import type { HistoryQuery, ReleaseFactsFragment } from './history.generated.js';

export interface WithdrawProps {
  readonly service: NonNullable<HistoryQuery['service']>;
  readonly release: ReleaseFactsFragment;
}
