// A difference as the API gives it: what was not there may be null.
import type { ChangeType } from '@bunkai/disclosure';

export interface DiffChange {
  /** A {@link ChangeType}; what is none is read as `changed`. */
  readonly type: string;
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** In the order in which they matter to whoever relies on the disclosure. */
export const changeTypes: readonly ChangeType[] = ['loosened', 'removed', 'tightened', 'added', 'changed'];

export function typeOf({ type }: DiffChange): ChangeType {
  return changeTypes.find((known) => known === type) ?? 'changed';
}

/** How many changes there are of each type; types without one are absent. */
export function countByType(changes: readonly DiffChange[]): ReadonlyMap<ChangeType, number> {
  const counts = new Map<ChangeType, number>();
  for (const change of changes) counts.set(typeOf(change), (counts.get(typeOf(change)) ?? 0) + 1);
  return new Map(
    changeTypes.flatMap((type) => {
      const count = counts.get(type);
      return count === undefined ? [] : [[type, count] as const];
    }),
  );
}
