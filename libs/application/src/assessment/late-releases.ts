// Releases that came to light only when others had replaced them: nobody has been told of them yet.
import { lastEffective } from '@bunkai/disclosure';
import type { AssessedRelease, AssessedService, AssessmentProgress } from './assessment-repository.js';

/**
 * What is dated before the last assessment, which did not know of it, and was in force by its dates for a while that is over.
 * Its outcomes held for nobody who looked, so nothing flips by it; that it was released has to be told all the same.
 */
export function lateReleases(
  { releases }: AssessedService,
  progress: AssessmentProgress | undefined,
): readonly AssessedRelease[] {
  const known = progress?.basis.known;
  if (!progress || known === undefined) return [];
  const standing = lastEffective(releases, progress.assessedUntil);
  return releases.filter(
    (release) =>
      release.number > known &&
      release !== standing &&
      release.effectiveFrom <= progress.assessedUntil &&
      lastEffective(releases, release.effectiveFrom) === release,
  );
}
