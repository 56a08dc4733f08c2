// The notices of releases, as far as the tenant at hand may see them.
import type { Service } from '../service/service.js';
import type { ReleaseFact, StatedNotice } from './release.js';

/** A release that changed something under a promise, as everybody may read of it. */
export interface NoticedRelease {
  readonly service: Pick<Service, 'slug' | 'name'>;
  readonly release: Pick<ReleaseFact, 'number' | 'publishedAt' | 'effectiveFrom'>;
  readonly notice: StatedNotice;
}

/** What a provider made of its promises, over all its services and all time. */
export interface NoticeRecord {
  /** How many releases changed something under a promise. */
  readonly releases: number;
  /** How many of these broke one. */
  readonly releasesShort: number;
  /** How many promises covered a change, release by release. */
  readonly promises: number;
  readonly promisesKept: number;
  /** The last of them, the newest first. */
  readonly latest: readonly NoticedRelease[];
}

export interface NoticeRepository {
  /** By release; absent where nothing under a promise changed, as far as the tenant sees. */
  findNotices(releaseIds: readonly string[]): Promise<ReadonlyMap<string, StatedNotice>>;
  /** The public record of the provider of that slug, with at most `limit` releases. */
  findRecord(provider: string, limit: number): Promise<NoticeRecord>;
}
