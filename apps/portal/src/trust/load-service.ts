// Loads a service for the frame of its pages, and what is in force of it.
import { type Disclosure, type ReaderClass, hasVariant } from '@bunkai/disclosure';
import type { LoadArguments } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import type { Disclosed } from './disclosed.js';
import type { ListedRelease, ServiceFrame, TrustedService } from './service-data.js';
import { TrustedServiceDocument, type TrustedServiceQuery } from './service.generated.js';

export interface LoadedService {
  readonly frame: ServiceFrame;
  /** Null where nothing is in force, or not for this variant. */
  readonly disclosed: Disclosed | null;
}

/** The last of the provider's classes: what the provider itself sees. */
export function classOf(readAs: string): ReaderClass {
  return readAs === 'provider' ? 'nda' : (readAs as ReaderClass);
}

export async function loadService({ api, params, url, reader, now }: LoadArguments): Promise<LoadedService> {
  const { provider = '', service: slug = '' } = params;
  if (!isSlug(provider) || !isSlug(slug)) throw notFound();
  const { service, viewer } = await api.query(TrustedServiceDocument, { provider, service: slug });
  if (!service) throw notFound();
  const variant = url.searchParams.get('variant');
  const frame = frameOf(service, viewer, variant, now);
  const { release } = service;
  const document = release?.document as Disclosure | null | undefined;
  if (!release || !document || (variant !== null && !hasVariant(document, variant))) {
    return { frame, disclosed: null };
  }
  const { disclosedOf } = await import('./disclosed.js');
  const reading = { variant, reader: classOf(release.readAs), language: reader.language };
  return { frame, disclosed: disclosedOf(document, reading) };
}

function frameOf(
  service: TrustedService,
  viewer: TrustedServiceQuery['viewer'],
  variant: string | null,
  now: string,
): ServiceFrame {
  const key = `${service.provider.slug}/${service.slug}`;
  const releases = service.releases.edges.map(({ node }) => node);
  const subscriptions = viewer?.subscriptions?.edges.map(({ node }) => node) ?? [];
  return {
    key,
    path: `/p/${key}`,
    service,
    variant,
    search: variant === null ? '' : `?variant=${encodeURIComponent(variant)}`,
    now,
    scheduled: releases.filter(({ state }) => state === 'scheduled').toSorted(byEffectiveFrom),
    viewer: {
      isSignedIn: viewer !== null,
      isProvider: viewer?.organisation?.slug === service.provider.slug,
      isCustomer: viewer?.organisation?.customer ?? false,
      subscriptions: subscriptions.filter((each) => each.service.id === service.id),
    },
  };
}

function byEffectiveFrom(a: ListedRelease, b: ListedRelease): number {
  return Date.parse(a.effectiveFrom) - Date.parse(b.effectiveFrom);
}

// The API refuses other names as malformed; to a reader there simply is no such service.
function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 63;
}
