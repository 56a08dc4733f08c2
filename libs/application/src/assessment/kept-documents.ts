// Documents of releases, kept from one assessment to the next: what a release discloses never changes.
import type { Disclosure } from '@bunkai/disclosure';
import type { AssessedService, AssessmentRepository } from './assessment-repository.js';

/** Documents that are kept at most: what stood before a publication, what stands then, and what stands upstream. */
export const MAX_KEPT_DOCUMENTS = 20;

type Source = Pick<AssessmentRepository, 'findDocument' | 'findServiceByKey'>;

export class KeptDocuments implements Source {
  /** The one that was asked for the longest ago first. */
  readonly #documents = new Map<string, Disclosure>();

  constructor(
    private readonly source: Source,
    private readonly most = MAX_KEPT_DOCUMENTS,
  ) {}

  async findDocument(releaseId: string): Promise<Disclosure | null> {
    const document = this.#documents.get(releaseId) ?? (await this.source.findDocument(releaseId));
    if (!document) return null;
    this.#documents.delete(releaseId);
    this.#documents.set(releaseId, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > this.most && oldest !== undefined) this.#documents.delete(oldest);
    return document;
  }

  /** Never kept: a service has releases to come. */
  findServiceByKey(key: string): Promise<AssessedService | undefined> {
    return this.source.findServiceByKey(key);
  }
}
