// What holds for a service at an instant, and how two such situations differ as far as tests can see.
import { type Disclosure, changedPaths, diffDisclosures } from '@bunkai/disclosure';
import type { AssessedRelease } from './assessment-repository.js';
import type { UpstreamReading } from './gather-upstream.js';

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

/** Which tests may come out differently, by what they read; time apart. A test that reads no path is among those of any paths. */
export type Touched = 'everything' | 'nothing' | ReadonlySet<string>;

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

/** Whether a test that reads `paths` is among those that are touched. */
export function touches(touched: Touched, paths: readonly string[]): boolean {
  if (typeof touched === 'string') return touched === 'everything';
  return readsOneOf(paths, touched);
}

/** A test that reads no path comes out otherwise too, where a variant begins or ceases to be. */
export function readsOneOf(paths: readonly string[], changed: ReadonlySet<string>): boolean {
  return paths.length === 0 || paths.some((path) => changed.has(path));
}

function sameBasis(before: Situation, after: Situation): boolean {
  const keys = new Set([...Object.keys(before.upstream.basis), ...Object.keys(after.upstream.basis)]);
  return [...keys].every((key) => before.upstream.basis[key] === after.upstream.basis[key]);
}
