// Releases as the tenant at hand may see them. Nothing here changes or deletes one.
import type { ReaderClass } from '@bunkai/disclosure';
import type { DirectoryShelf } from '../directory/directory-shelf.js';
import type { NewRelease, ReleaseContent, ReleaseFact } from './release.js';

export interface ReleaseRepository {
  /** What the directory holds of releases, stored with them. */
  readonly directory: DirectoryShelf;
  /** Holds every other publication and withdrawal of this service, one of the tenant's own, off until the transaction ends. */
  lockService(serviceId: string): Promise<void>;
  /** Every release of the services, by service and number. */
  findFacts(serviceIds: readonly string[]): Promise<readonly ReleaseFact[]>;
  findFactsByIds(releaseIds: readonly string[]): Promise<readonly ReleaseFact[]>;
  /** Of each release the fullest that the tenant may see; of its own, the whole. */
  findContents(releaseIds: readonly string[]): Promise<readonly ReleaseContent[]>;
  /** The copies of one reader class, where the tenant may see them. */
  findCopies(releaseIds: readonly string[], readerClass: ReaderClass): Promise<readonly ReleaseContent[]>;
  /** The hashes of the copies that everybody may see. */
  findPublicHashes(releaseIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The public copy's document as JSON text; undefined for a withdrawal or an unknown release. */
  findPublicText(releaseId: string): Promise<string | undefined>;
  /** Stores a release of one of the tenant's own services; its number follows the last one's. */
  insert(release: NewRelease): Promise<void>;
}
