// When something happens to a service by itself: a release takes effect or is taken back, or a date in it passes.
import type { AssessedService } from './assessment-repository.js';

/**
 * The earliest instant after `after` (and not after `until`, unless that is null) at which one of the services' releases
 * takes effect or is taken back, or `expiry` comes; undefined if there is none.
 */
export function nextInstant(
  after: Date,
  until: Date | null,
  services: readonly AssessedService[],
  expiry: Date | null,
): Date | undefined {
  const instants = services.flatMap((service) =>
    service.releases.flatMap((release) => [release.effectiveFrom, release.publishedAt]),
  );
  if (expiry) instants.push(expiry);
  return instants
    .filter((instant) => instant > after && (until === null || instant <= until))
    .reduce<Date | undefined>(
      (earliest, instant) => (earliest && earliest <= instant ? earliest : instant),
      undefined,
    );
}
