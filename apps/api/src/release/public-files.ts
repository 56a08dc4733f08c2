// What the public files say: the JSON forms of services and releases outside GraphQL.
import type { PublicRelease, PublicService, PublicServices } from '@bunkai/application';

/** The list of services. */
export function indexFile({ services, next }: PublicServices): object {
  return {
    services: services.map(toEntry),
    ...(next && { next: `/p/index.json?after=${next}` }),
  };
}

function toEntry({ service, release, hash }: PublicService): object {
  const { provider, slug, name } = service;
  return {
    provider,
    service: slug,
    name,
    release: { number: release.number, hash, effectiveFrom: release.effectiveFrom },
    links: linksOf(provider.slug, slug),
  };
}

export function linksOf(provider: string, service: string): { disclosure: string; releases: string } {
  const folder = `/p/${provider}/${service}`;
  return { disclosure: `${folder}/disclosure.json`, releases: `${folder}/releases.json` };
}

/** One release in the history of a service. */
export function historyEntry({ release, content }: PublicRelease): object {
  return {
    number: release.number,
    kind: release.kind,
    ...(release.withdraws !== null && { withdraws: release.withdraws }),
    state: release.state,
    hash: content.hash,
    published: release.publishedAt,
    effective: release.effectiveFrom,
    summary: release.summary,
    diff: content.changes,
  };
}
