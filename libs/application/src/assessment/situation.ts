// What holds for a service at an instant, and how two such situations differ as far as tests can see.
import { type Disclosure, changedPaths, diffDisclosures } from '@bunkai/disclosure';
import type { AssessedRelease } from './assessment-repository.js';
import type { UpstreamReading } from './gather-upstream.js';
import type { Touched } from './touched.js';

export interface Situation {
  readonly at: Date;
  /** When it is looked at, which may be later. */
  readonly assessedAt: Date;
  /** The release in force, and what it discloses; null if there is none. */
  readonly release: AssessedRelease | null;
  /** What brought that about: the release itself, or the withdrawal since which none is in force. */
  readonly cause: AssessedRelease | null;
  readonly document: Disclosure | null;
  readonly upstream: UpstreamReading;
}

export interface SituationChange {
  /** Whether another release of the service is in force. */
  readonly release: boolean;
  readonly touched: Touched;
}

const everything: SituationChange = { release: true, touched: 'everything' };

/** How `after` differs from `before`; from null, in everything. A change upstream may touch any test. */
export function situationChange(before: Situation | null, after: Situation): SituationChange {
  if (!before) return everything;
  const release = before.release?.id !== after.release?.id;
  if (!sameBasis(before, after)) return { release, touched: 'everything' };
  if (!release) return { release, touched: 'nothing' };
  if (!before.document || !after.document) return everything;
  const changes = diffDisclosures(before.document, after.document);
  if (changes.some((change) => change.path.startsWith('upstream'))) return everything;
  return { release, touched: changedPaths(changes) };
}

function sameBasis(before: Situation, after: Situation): boolean {
  const keys = new Set([...Object.keys(before.upstream.basis), ...Object.keys(after.upstream.basis)]);
  return [...keys].every((key) => before.upstream.basis[key] === after.upstream.basis[key]);
}
