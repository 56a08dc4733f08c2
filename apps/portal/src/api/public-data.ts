// What everybody may read, as plain HTTP serves it.
import type { Change, Disclosure, LocalizedText, ReleaseState } from '@bunkai/disclosure';
import { readJson } from './graphql.js';
import { ServerFault } from './trouble.js';

export interface PublishedService {
  /** The provider's slug; with the service's, its key. */
  readonly provider: string;
  readonly providerName: LocalizedText;
  readonly service: string;
  readonly name: LocalizedText;
  /** The number of the release in force. */
  readonly release: number;
  readonly effective: string;
}

export interface PublishedRelease {
  readonly number: number;
  readonly kind: 'disclosure' | 'withdrawal';
  /** The number of the release that a withdrawal takes back. */
  readonly withdraws?: number;
  readonly state: ReleaseState | null;
  readonly hash: string;
  readonly published: string;
  readonly effective: string;
  readonly summary: LocalizedText;
  readonly diff: readonly Change[];
}

/** The server has no such thing, as opposed to not answering. */
export class NotThere extends Error {}

interface ServicesPart {
  readonly services: readonly PublishedService[];
  /** Where the list goes on. */
  readonly next?: string;
}

/** Every service, from as many parts as the list has. */
export async function fetchServices(signal: AbortSignal): Promise<readonly PublishedService[]> {
  const services: PublishedService[] = [];
  for (let next: string | undefined = '/p/index.json'; next !== undefined;) {
    const part: ServicesPart = await getJson(next, signal);
    services.push(...part.services);
    next = part.next;
  }
  return services;
}

export function fetchDisclosure(key: string, signal: AbortSignal): Promise<Disclosure> {
  return getJson(`/p/${key}/disclosure.json`, signal);
}

export async function fetchReleases(key: string, signal: AbortSignal): Promise<readonly PublishedRelease[]> {
  const body = await getJson<{ releases: readonly PublishedRelease[] }>(`/p/${key}/releases.json`, signal);
  return body.releases;
}

async function getJson<Body>(path: string, signal: AbortSignal): Promise<Body> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } });
  if (response.status === 404) throw new NotThere(path);
  const body = response.ok ? await readJson<Body>(response) : null;
  if (body === null) throw new ServerFault(response.status);
  return body;
}
