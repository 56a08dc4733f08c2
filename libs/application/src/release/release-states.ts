// Releases with the state they are in at one instant, decided by the timeline alone.
import { releaseState } from '@bunkai/disclosure';
import { groupedBy } from '../grouped-by.js';
import type { Release, ReleaseFact } from './release.js';

/** All releases of one service, with their states at `at`. */
export function withStates(facts: readonly ReleaseFact[], at: Date): readonly Release[] {
  return facts.map((fact) => ({ ...fact, state: releaseState(facts, fact, at) ?? null }));
}

/** The facts by service. */
export function byService(facts: readonly ReleaseFact[]): ReadonlyMap<string, readonly ReleaseFact[]> {
  return groupedBy(facts, ({ serviceId }) => serviceId);
}
