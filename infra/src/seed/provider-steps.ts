// Steps of providers: a service is entered, a disclosure is drafted and published.
import type { MemberPrincipal } from '@bunkai/access';
import type { Service } from '@bunkai/application';
import { type JsonValue, canonicalJson } from '@bunkai/disclosure';
import { granted } from './granted.js';
import type { ReplayedRelease, ReplayedService } from './replayed-world.js';
import type { Stage } from './stage.js';

/** Enters the service with its non-disclosure terms, unless that was done. */
export async function enterService(stage: Stage, { key, name, ndaTerms }: ReplayedService): Promise<void> {
  const { provider, slug } = partsOf(key);
  const publisher = await stage.cast.actor(provider, 'publisher');
  const found = await stage.useCases.findService.execute(publisher, { provider, slug });
  const service = found.ok
    ? found.value
    : granted(`entering ${key}`, await stage.useCases.createService.execute(publisher, { slug, name }));
  if (!ndaTerms || service.ndaTerms) return;
  const terms = { serviceId: service.id, ...ndaTerms };
  granted(`the terms of ${key}`, await stage.useCases.setNdaTerms.execute(publisher, terms));
}

/** Publishes the release, unless the service has one of this number. */
export async function publish(stage: Stage, release: ReplayedRelease, number: number): Promise<void> {
  const publisher = await stage.cast.actor(partsOf(release.service).provider, 'publisher');
  const service = await serviceOf(stage, publisher, release.service);
  const releases = await stage.useCases.findReleases.ofServices(publisher, [service.id]);
  if ((releases.get(service.id)?.length ?? 0) >= number) return;
  const document = await stage.world.document(release.documentFile);
  const published = await stage.useCases.publishRelease.execute(publisher, {
    serviceId: service.id,
    expectedRevision: await draft(stage, publisher, service.id, document),
    effectiveFrom: release.effectiveFrom === undefined ? null : new Date(release.effectiveFrom),
    summary: release.summary,
    shortNoticeReason: release.shortNoticeReason ?? null,
  });
  granted(`publishing ${release.documentFile}`, published);
}

/** The service of `key` as `reader` sees it; throws if it sees none. */
export async function serviceOf(stage: Stage, reader: MemberPrincipal, key: string): Promise<Service> {
  return granted(`finding ${key}`, await stage.useCases.findService.execute(reader, partsOf(key)));
}

/** The revision of the draft that says `document`, saved if need be. */
async function draft(
  stage: Stage,
  publisher: MemberPrincipal,
  serviceId: string,
  document: JsonValue,
): Promise<number> {
  const found = await stage.useCases.findDraft.execute(publisher, { serviceId });
  const current = found.ok ? found.value.draft : null;
  if (current && canonicalJson(current.document) === canonicalJson(document)) return current.revision;
  const saved = await stage.useCases.saveDraft.execute(publisher, {
    serviceId,
    document,
    expectedRevision: current?.revision ?? null,
  });
  return granted('saving a draft', saved).revision;
}

function partsOf(key: string): { readonly provider: string; readonly slug: string } {
  const [provider = '', slug = ''] = key.split('/');
  return { provider, slug };
}
