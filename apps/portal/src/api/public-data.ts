// What everybody may read, as plain HTTP serves it.
import type { Change, Disclosure, LocalizedText, ReleaseState } from '@bunkai/disclosure';

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
  readonly state: ReleaseState | null;
  readonly hash: string;
  readonly published: string;
  readonly effective: string;
  readonly summary: LocalizedText;
  readonly diff: readonly Change[];
}

/** The server has no such thing, as opposed to not answering. */
export class NotThere extends Error {}

export async function fetchServices(signal: AbortSignal): Promise<readonly PublishedService[]> {
  const body = await getJson<{ services: readonly PublishedService[] }>('/p/index.json', signal);
  return body.services;
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
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Body;
}
