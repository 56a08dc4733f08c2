// Requirement profiles in memory, each tenant shown its own.
import type { ProfilePage, ProfileRepository } from '../../profile/profile-repository.js';
import type {
  IndexedRequirement,
  NewProfile,
  NewProfileVersion,
  ProfileContent,
  ProfileVersion,
  RequirementProfile,
} from '../../profile/requirement-profile.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

export class InMemoryProfileRepository implements ProfileRepository, TransactionalStore {
  readonly #transactions: InMemoryTransactions;
  readonly #servicesInUse: (profileId: string) => readonly string[];
  #profiles = new Map<string, NewProfile & { readonly archivedAt: Date | null }>();
  #versions: readonly NewProfileVersion[] = [];

  /** `servicesInUse` tells which services active subscriptions hold to a profile. */
  constructor(transactions: InMemoryTransactions, servicesInUse: (profileId: string) => readonly string[]) {
    this.#transactions = transactions;
    this.#servicesInUse = servicesInUse;
    transactions.join(this);
  }

  snapshot(): () => void {
    const [profiles, versions] = [new Map(this.#profiles), this.#versions];
    return () => {
      this.#profiles = profiles;
      this.#versions = versions;
    };
  }

  insert(profile: NewProfile): Promise<void> {
    this.#profiles.set(profile.id, { ...profile, archivedAt: null });
    return Promise.resolve();
  }

  insertVersion(version: NewProfileVersion): Promise<void> {
    if (version.number !== (this.#of(version.profileId)[0]?.number ?? 0) + 1) {
      throw new Error(`version ${version.number} does not follow`);
    }
    this.#versions = [...this.#versions, version];
    return Promise.resolve();
  }

  async lock(profileId: string): Promise<RequirementProfile | undefined> {
    const [profile] = await this.findByIds([profileId]);
    return profile;
  }

  findByIds(profileIds: readonly string[]): Promise<readonly RequirementProfile[]> {
    return Promise.resolve(this.#visible().filter(({ id }) => profileIds.includes(id)));
  }

  list({ limit, after, archived }: ProfilePage): Promise<readonly RequirementProfile[]> {
    const page = this.#visible()
      .filter(({ id, archivedAt }) => (archivedAt !== null) === archived && (after === null || id > after))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return Promise.resolve(page.slice(0, limit + 1));
  }

  archive(profileId: string, archivedAt: Date): Promise<void> {
    const profile = this.#profiles.get(profileId);
    if (profile) this.#profiles.set(profileId, { ...profile, archivedAt });
    return Promise.resolve();
  }

  findVersions(profileIds: readonly string[]): Promise<readonly ProfileVersion[]> {
    return Promise.resolve(profileIds.flatMap((profileId) => this.#of(profileId)).map(toVersion));
  }

  findContents(versionIds: readonly string[]): Promise<readonly ProfileContent[]> {
    const found = this.#own(this.#versions).filter(({ id }) => versionIds.includes(id));
    return Promise.resolve(found.map(toContent));
  }

  findContentAt(profileId: string, at: Date): Promise<ProfileContent | undefined> {
    const versions = this.#of(profileId);
    const found = versions.find(({ createdAt }) => createdAt <= at) ?? versions.at(-1);
    return Promise.resolve(found && toContent(found));
  }

  async findContentsAt(profileIds: readonly string[], at: Date): Promise<readonly ProfileContent[]> {
    const found = await Promise.all(profileIds.map((profileId) => this.findContentAt(profileId, at)));
    return found.filter((content) => content !== undefined);
  }

  async findRequirementsOf(
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly IndexedRequirement[]>> {
    const found = versionIds.map(async (id) => [id, await this.findRequirements(id)] as const);
    return new Map(await Promise.all(found));
  }

  findRequirements(versionId: string): Promise<readonly IndexedRequirement[]> {
    return Promise.resolve(this.#own(this.#versions).find(({ id }) => id === versionId)?.requirements ?? []);
  }

  findServicesInUse(profileId: string): Promise<readonly string[]> {
    return Promise.resolve(this.#servicesInUse(profileId));
  }

  /** The newest first. */
  #of(profileId: string): readonly NewProfileVersion[] {
    return this.#own(this.#versions)
      .filter((version) => version.profileId === profileId)
      .toReversed();
  }

  #visible(): readonly RequirementProfile[] {
    return this.#own([...this.#profiles.values()]).flatMap((profile) => {
      const [current] = this.#of(profile.id);
      return current ? [{ ...profile, current: toVersion(current) }] : [];
    });
  }

  #own<Row extends { readonly organisationId: string }>(rows: readonly Row[]): readonly Row[] {
    const { organisationId } = this.#transactions.current();
    return rows.filter((row) => row.organisationId === organisationId);
  }
}

function toVersion({ id, profileId, number, hash, document, createdAt }: NewProfileVersion): ProfileVersion {
  return { id, profileId, number, hash, requirementCount: document.requirements.length, createdAt };
}

function toContent(version: NewProfileVersion): ProfileContent {
  return { ...toVersion(version), document: version.document };
}
