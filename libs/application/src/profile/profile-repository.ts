// Requirement profiles of the tenant at hand; nobody else's are ever found.
import type {
  IndexedRequirement,
  NewProfile,
  NewProfileVersion,
  ProfileContent,
  ProfileVersion,
  RequirementProfile,
} from './requirement-profile.js';

export interface ProfilePage {
  readonly limit: number;
  /** The id after which the page begins; null: at the start. */
  readonly after: string | null;
  readonly archived: boolean;
}

export interface ProfileRepository {
  /** A profile needs its first version in the same transaction: until then it is not found. */
  insert(profile: NewProfile): Promise<void>;
  /** Makes the version the profile's current one, and interns its tests. */
  insertVersion(version: NewProfileVersion): Promise<void>;
  /** The profile, held against changes until the transaction ends. */
  lock(profileId: string): Promise<RequirementProfile | undefined>;
  findByIds(profileIds: readonly string[]): Promise<readonly RequirementProfile[]>;
  /** By id, up to `limit` + 1, so that the last tells of a next page; archived ones or the others. */
  list(page: ProfilePage): Promise<readonly RequirementProfile[]>;
  archive(profileId: string, at: Date): Promise<void>;
  /** Every version of the profiles, of each the newest first. */
  findVersions(profileIds: readonly string[]): Promise<readonly ProfileVersion[]>;
  findContents(versionIds: readonly string[]): Promise<readonly ProfileContent[]>;
  /** The version that held at `at`; the first if the profile is younger. */
  findContentAt(profileId: string, at: Date): Promise<ProfileContent | undefined>;
  /** Of each of the profiles the version that held at `at`; the first if the profile is younger. */
  findContentsAt(profileIds: readonly string[], at: Date): Promise<readonly ProfileContent[]>;
  /** The requirements of versions in their order, by version. */
  findRequirementsOf(
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly IndexedRequirement[]>>;
  /** The requirements of a version in their order. */
  findRequirements(versionId: string): Promise<readonly IndexedRequirement[]>;
  /** The services that active subscriptions hold to the profile, each once. */
  findServicesInUse(profileId: string): Promise<readonly string[]>;
}
