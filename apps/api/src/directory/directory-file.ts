// The directory as a plain file: what a page of it shows, and where the next begins.
import type { DirectoryCounts, DirectoryPage, ListedService } from '@bunkai/application';
import { linksOf, nameService } from '../release/public-files.js';

/** `found` may have one more than the page, which tells of a next one. */
export function directoryFile(
  found: readonly ListedService[],
  { total, ...facets }: DirectoryCounts,
  page: DirectoryPage,
  nextAddress: (last: ListedService) => string,
): object {
  const services = found.slice(0, page.limit);
  const last = services.at(-1);
  return {
    total,
    facets,
    services: services.map(toEntry),
    ...(last && found.length > page.limit && { next: nextAddress(last) }),
  };
}

function toEntry({ service, release, facts }: ListedService): object {
  return {
    ...nameService(service),
    release: release.number,
    published: release.publishedAt,
    effective: release.effectiveFrom,
    ...facts,
    links: linksOf(service.provider.slug, service.slug),
  };
}
