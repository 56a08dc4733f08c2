// The services that a service stands on, transitively, each once, and what each discloses at an instant.
import { type Disclosure, releaseInForce } from '@bunkai/disclosure';
import type { AssessedService, AssessmentRepository } from './assessment-repository.js';

export interface UpstreamReading {
  /** The documents in force, in breadth-first order. */
  readonly documents: readonly Disclosure[];
  /** The release in force by service key; null: none, or no such service. */
  readonly basis: Readonly<Record<string, string | null>>;
  readonly services: readonly AssessedService[];
}

type Source = Pick<AssessmentRepository, 'findServiceByKey' | 'findDocument'>;

/** What stands upstream of `document` at `at`. The service itself (`key`) is never its own upstream, and a cycle ends. */
export async function gatherUpstream(
  source: Source,
  key: string,
  document: Disclosure | null,
  at: Date,
): Promise<UpstreamReading> {
  const documents: Disclosure[] = [];
  const services: AssessedService[] = [];
  const basis: Record<string, string | null> = {};
  const seen = new Set([key]);
  const queue = (document?.upstream ?? []).map((link) => link.service);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const service = await source.findServiceByKey(next);
    if (service) services.push(service);
    const release = releaseInForce(service?.releases ?? [], at);
    basis[next] = release?.id ?? null;
    const upstream = release ? await source.findDocument(release.id) : null;
    if (!upstream) continue;
    documents.push(upstream);
    queue.push(...(upstream.upstream ?? []).map((link) => link.service));
  }
  return { documents, basis, services };
}
