// Releases as the time axis draws them; a withdrawal has no time in force, and no mark.
import type { ReleaseMark } from '@bunkai/ui/pictures';
import type { ReleaseFactsFragment } from './history.generated.js';

const states: ReadonlyMap<string, ReleaseMark['state']> = new Map([
  ['in-force', 'inForce'],
  ['scheduled', 'scheduled'],
  ['superseded', 'superseded'],
  ['withdrawn', 'withdrawn'],
]);

export function toMark({ number, state, effectiveFrom, publishedAt }: ReleaseFactsFragment): ReleaseMark[] {
  const known = states.get(state ?? '');
  return known ? [{ number, state: known, effectiveFrom, publishedAt }] : [];
}
