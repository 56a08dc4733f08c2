// Notices in memory, read from the releases of the fake beside it.
import type { NoticeRecord, NoticeRepository, NoticedRelease } from '../../release/notice-repository.js';
import type { StatedNotice } from '../../release/release.js';
import type { InMemoryReleaseRepository } from './in-memory-release-repository.js';
import type { InMemoryServiceRepository } from './in-memory-service-repository.js';

export class InMemoryNoticeRepository implements NoticeRepository {
  constructor(
    private readonly releases: InMemoryReleaseRepository,
    private readonly services: InMemoryServiceRepository,
  ) {}

  findNotices(releaseIds: readonly string[]): Promise<ReadonlyMap<string, StatedNotice>> {
    const found = this.releases.all
      .filter(({ id }) => releaseIds.includes(id))
      .flatMap((release): [string, StatedNotice][] => {
        const notice = this.releases.seen(release)?.notice;
        return notice ? [[release.id, notice]] : [];
      });
    return Promise.resolve(new Map(found));
  }

  async findRecord(provider: string, limit: number): Promise<NoticeRecord> {
    const noticed: NoticedRelease[] = [];
    for (const release of this.releases.all) {
      const [service] = await this.services.findByIds([release.serviceId]);
      const notice = release.copies.find(({ readerClass }) => readerClass === 'public')?.notice;
      if (notice && service?.provider.slug === provider) noticed.push({ service, release, notice });
    }
    const promises = noticed.flatMap(({ notice }) => notice.promises);
    const isShort = ({ notice }: NoticedRelease) => notice.promises.some(({ kept }) => !kept);
    return {
      releases: noticed.length,
      releasesShort: noticed.filter(isShort).length,
      promises: promises.length,
      promisesKept: promises.filter(({ kept }) => kept).length,
      latest: noticed.toSorted(newestFirst).slice(0, limit).map(toNoticed),
    };
  }
}

function newestFirst(one: NoticedRelease, other: NoticedRelease): number {
  return other.release.publishedAt.getTime() - one.release.publishedAt.getTime();
}

function toNoticed({ service, release, notice }: NoticedRelease): NoticedRelease {
  const { number, publishedAt, effectiveFrom } = release;
  return {
    service: { slug: service.slug, name: service.name },
    release: { number, publishedAt, effectiveFrom },
    notice,
  };
}
