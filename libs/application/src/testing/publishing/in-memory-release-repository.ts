// Releases in memory, each reader shown the copy that is meant for it.
import { type ReaderClass, canSee } from '@bunkai/disclosure';
import type { ReleaseRepository } from '../../release/release-repository.js';
import type { NewRelease, ReleaseContent, ReleaseCopy, ReleaseFact } from '../../release/release.js';
import { InMemoryDirectoryShelf } from '../directory/in-memory-directory-shelf.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

export class InMemoryReleaseRepository implements ReleaseRepository, TransactionalStore {
  readonly directory: InMemoryDirectoryShelf;
  readonly #transactions: InMemoryTransactions;
  readonly #readers = new Map<string, ReaderClass>();
  #releases: readonly NewRelease[] = [];

  constructor(transactions: InMemoryTransactions) {
    this.#transactions = transactions;
    this.directory = new InMemoryDirectoryShelf(transactions);
    transactions.join(this);
  }

  /** Everything ever published. */
  get all(): readonly NewRelease[] {
    return this.#releases;
  }

  /** Makes an organisation a reader of a service at a class that it had to be let into. */
  addReader(serviceId: string, organisationId: string, readerClass: ReaderClass): void {
    this.#readers.set(`${serviceId} ${organisationId}`, readerClass);
  }

  isPublished(serviceId: string): boolean {
    return this.#releases.some((release) => release.serviceId === serviceId);
  }

  snapshot(): () => void {
    const saved = this.#releases;
    return () => {
      this.#releases = saved;
    };
  }

  lockService(): Promise<void> {
    return Promise.resolve();
  }

  findFacts(serviceIds: readonly string[]): Promise<readonly ReleaseFact[]> {
    return Promise.resolve(this.#facts((release) => serviceIds.includes(release.serviceId)));
  }

  findFactsByIds(releaseIds: readonly string[]): Promise<readonly ReleaseFact[]> {
    return Promise.resolve(this.#facts((release) => releaseIds.includes(release.id)));
  }

  findContents(releaseIds: readonly string[]): Promise<readonly ReleaseContent[]> {
    const { organisationId } = this.#transactions.current();
    const contents = this.#of(releaseIds).flatMap((release): ReleaseContent[] => {
      if (release.organisationId !== organisationId) return this.#fullestCopy(release);
      const { id: releaseId, hash, document, changes } = release;
      const publishedBy = { accountId: release.publishedBy, displayName: 'Owner' };
      return [{ releaseId, readAs: 'provider', hash, document, changes, publishedBy }];
    });
    return Promise.resolve(contents);
  }

  findCopies(releaseIds: readonly string[], readerClass: ReaderClass): Promise<readonly ReleaseContent[]> {
    const copies = this.#of(releaseIds).flatMap((release) =>
      this.#visibleCopies(release)
        .filter((copy) => copy.readerClass === readerClass)
        .map((copy) => toContent(release, copy)),
    );
    return Promise.resolve(copies);
  }

  async findPublicHashes(releaseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const copies = await this.findCopies(releaseIds, 'public');
    return new Map(copies.map(({ releaseId, hash }) => [releaseId, hash]));
  }

  async findPublicText(releaseId: string): Promise<string | undefined> {
    const [copy] = await this.findCopies([releaseId], 'public');
    return copy?.document ? JSON.stringify(copy.document) : undefined;
  }

  insert(release: NewRelease): Promise<void> {
    const last = this.#facts(({ serviceId }) => serviceId === release.serviceId).at(-1);
    if (release.number !== (last?.number ?? 0) + 1)
      throw new Error(`release ${release.number} does not follow`);
    this.#releases = [...this.#releases, release];
    return Promise.resolve();
  }

  #of(releaseIds: readonly string[]): readonly NewRelease[] {
    return this.#releases.filter(({ id }) => releaseIds.includes(id));
  }

  #facts(wanted: (release: NewRelease) => boolean): readonly ReleaseFact[] {
    return this.#releases.filter(wanted).toSorted(byServiceAndNumber).map(toFact);
  }

  #fullestCopy(release: NewRelease): ReleaseContent[] {
    const fullest = this.#visibleCopies(release).at(-1);
    return fullest ? [toContent(release, fullest)] : [];
  }

  /** What the tenant at hand reads of a release: of its own the whole, of others' the fullest copy. */
  seen(release: NewRelease): NewRelease | ReleaseCopy | undefined {
    const { organisationId } = this.#transactions.current();
    return release.organisationId === organisationId ? release : this.#visibleCopies(release).at(-1);
  }

  #visibleCopies(release: NewRelease): readonly ReleaseCopy[] {
    const { organisationId } = this.#transactions.current();
    if (organisationId === release.organisationId) return release.copies;
    const earned = this.#readers.get(`${release.serviceId} ${organisationId}`);
    const reader = organisationId === null ? 'public' : (earned ?? 'customers');
    return release.copies.filter(({ readerClass }) => canSee(reader, readerClass));
  }
}

function byServiceAndNumber(a: NewRelease, b: NewRelease): number {
  if (a.serviceId !== b.serviceId) return a.serviceId < b.serviceId ? -1 : 1;
  return a.number - b.number;
}

function toFact(release: NewRelease): ReleaseFact {
  const { id, serviceId, organisationId, number, kind, withdraws } = release;
  const { publishedAt, effectiveFrom, summary } = release;
  return { id, serviceId, organisationId, number, kind, withdraws, publishedAt, effectiveFrom, summary };
}

function toContent(
  { id }: NewRelease,
  { readerClass, hash, document, changes }: ReleaseCopy,
): ReleaseContent {
  return { releaseId: id, readAs: readerClass, hash, document, changes, publishedBy: null };
}
