// What the public files say: the JSON forms of services and releases outside GraphQL.
import type {
  PublicRelease,
  PublicService,
  PublicServices,
  Release,
  ReleaseComparison,
} from '@bunkai/application';
import { noticeEntry } from '../notice/notice-file.js';

/** The list of services. */
export function indexFile({ services, next }: PublicServices): object {
  return {
    services: services.map(toEntry),
    ...(next && { next: `/p/index.json?after=${next}` }),
  };
}

function toEntry({ service, release, hash }: PublicService): object {
  return {
    ...nameService(service),
    release: release.number,
    hash,
    effective: release.effectiveFrom,
    links: linksOf(service.provider.slug, service.slug),
  };
}

/** How every file names a service: by the slugs of its address, and in words. */
export function nameService({ provider, slug, name }: PublicService['service']): object {
  return { provider: provider.slug, providerName: provider.name, service: slug, name };
}

export function linksOf(provider: string, service: string): { disclosure: string; releases: string } {
  const folder = `/p/${provider}/${service}`;
  return { disclosure: `${folder}/disclosure.json`, releases: `${folder}/releases.json` };
}

/** One release in the history of a service. */
export function historyEntry({ release, content, notice }: PublicRelease): object {
  return {
    number: release.number,
    kind: release.kind,
    ...(release.withdraws !== null && { withdraws: release.withdraws }),
    state: release.state,
    hash: content.hash,
    published: release.publishedAt,
    effective: release.effectiveFrom,
    summary: release.summary,
    ...(notice && { notice: noticeEntry(notice, release) }),
    diff: content.changes,
  };
}

/** What differs between two releases: lasting, so without the states that they happen to be in. */
export function comparisonFile(
  service: PublicService['service'],
  { before, after, changes }: ReleaseComparison,
  variant: string | null,
): object {
  return {
    ...nameService(service),
    ...(variant !== null && { variant }),
    before: lastingEntry(before),
    after: lastingEntry(after),
    diff: changes,
  };
}

function lastingEntry({ number, publishedAt, effectiveFrom, summary }: Release): object {
  return { number, published: publishedAt, effective: effectiveFrom, summary };
}
