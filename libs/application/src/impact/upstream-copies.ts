// The services upstream as a customer of any provider reads them: the source from which a preview gathers a chain.
import type { Disclosure } from '@bunkai/disclosure';
import type { AssessedService } from '../assessment/assessment-repository.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';

export class UpstreamCopies {
  constructor(
    private readonly services: ServiceRepository,
    private readonly releases: ReleaseRepository,
  ) {}

  /** `key` is `<provider>/<slug>`. */
  async findServiceByKey(key: string): Promise<AssessedService | undefined> {
    const [provider = '', slug = ''] = key.split('/');
    const service = await this.services.findByKey(provider, slug);
    if (!service) return undefined;
    const { id, organisationId } = service;
    return { id, organisationId, key, releases: await this.releases.findFacts([id]) };
  }

  /** The copy for signed-in organisations. */
  async findDocument(releaseId: string): Promise<Disclosure | null> {
    const [copy] = await this.releases.findCopies([releaseId], 'customers');
    return copy?.document ?? null;
  }
}
