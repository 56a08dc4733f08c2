// Who is told in a seed, and what the model says that each must be told.
import type { SignedUp } from '../platform/sign-up.js';
import { type Told, customerAlerts, providerAlerts } from './model/expected-alerts.js';
import { type Warnings, warningsFor } from './model/expected-warnings.js';
import type { Fact } from './model/release-history.js';
import type { Cast } from './play/cast.js';
import type { Watcher } from './play/watchers.js';

export interface Reader {
  readonly member: SignedUp;
  readonly expected: readonly Told[];
  readonly warnings: Warnings | undefined;
}

export function readersOf(
  cast: Cast,
  watchers: readonly Watcher[],
  facts: readonly Fact[],
  end: number,
): readonly Reader[] {
  const customers = watchers.map(({ customer, asked, since }) => ({
    member: customer,
    expected: customerAlerts(facts, asked, since, end),
    warnings: warningsFor(facts, asked, end),
  }));
  const provider = { member: cast.provider, expected: providerAlerts(facts, end), warnings: undefined };
  return [...customers, provider];
}
