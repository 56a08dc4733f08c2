// Looks up what a service is built on, two steps up: names and links of the services that disclose here, and the lines.
import type { Disclosure } from '@bunkai/disclosure';
import type { UpstreamEdge } from '@bunkai/ui/pictures';
import type { Api } from '../api/api.js';
import { UpstreamNameDocument, type UpstreamNameQuery, UpstreamOfDocument } from './upstream.generated.js';

/** More are named by their keys alone: each is a question to the API. */
export const MOST_LOOKED_UP = 30;

type Named = NonNullable<UpstreamNameQuery['service']>;

export interface UpstreamLookup {
  /** Those that were looked up; `service` is null for what is not here. */
  readonly services: readonly { readonly key: string; readonly service: NamedService | null }[];
  readonly edges: readonly UpstreamEdge[];
}

export interface NamedService {
  readonly name: Named['name'];
  readonly provider: Named['provider']['name'];
  readonly isDisclosed: boolean;
}

/** `root` is `<provider>/<slug>`. A service is asked for once, whatever circles there are. */
export async function loadUpstream(api: Api, root: string): Promise<UpstreamLookup> {
  const top = await upstreamOf(api, root);
  const first = distinct(top.edges, [root]).slice(0, MOST_LOOKED_UP);
  const direct = await Promise.all(first.map((key) => upstreamOf(api, key)));
  const edges = [...top.edges, ...direct.flatMap((each) => each.edges)];
  const second = distinct(edges, [root, ...first]).slice(0, MOST_LOOKED_UP - first.length);
  const further = await Promise.all(second.map((key) => nameOf(api, key)));
  return { services: [top, ...direct, ...further].map(({ key, service }) => ({ key, service })), edges };
}

async function upstreamOf(api: Api, key: string) {
  const at = placeOf(key);
  const { service } = at ? await api.query(UpstreamOfDocument, at) : { service: null };
  const { upstream = [] } = (service?.release?.document ?? {}) as Partial<Disclosure>;
  const edges = upstream.map((each) => ({ from: key, to: each.service, inherits: each.inherits ?? [] }));
  return { key, service: named(service), edges };
}

async function nameOf(api: Api, key: string) {
  const at = placeOf(key);
  const { service } = at ? await api.query(UpstreamNameDocument, at) : { service: null };
  return { key, service: named(service) };
}

function named(
  service: (Omit<Named, 'release'> & { readonly release: unknown }) | null,
): NamedService | null {
  if (!service) return null;
  return { name: service.name, provider: service.provider.name, isDisclosed: service.release !== null };
}

/** The API refuses other names as malformed; such a service simply is not here. */
function placeOf(key: string): { provider: string; service: string } | undefined {
  const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
  const [, provider, service] = new RegExp(`^(${slug})/(${slug})$`).exec(key) ?? [];
  return provider !== undefined && service !== undefined && key.length <= 127
    ? { provider, service }
    : undefined;
}

function distinct(edges: readonly UpstreamEdge[], known: readonly string[]): string[] {
  const seen = new Set(known);
  return [...new Set(edges.map(({ to }) => to))].filter((key) => !seen.has(key));
}
