// What every NoticeRepository does, the fake and the real one alike.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import type { NoticeRepository } from '../../release/notice-repository.js';
import type { NewRelease, StatedNotice } from '../../release/release.js';
import { noTenant } from '../../transaction/transactions.js';
import type { FakeTenant } from '../publishing/in-memory-publishing.js';
import { type PublishingStage, givenService, releaseOf } from './publishing-stage.js';

export interface NoticeStage extends PublishingStage {
  readonly notices: NoticeRepository;
}

const location = {
  path: '12.1.2/noticePeriods/locationChange',
  variant: null,
  promised: 'P90D',
  changes: 1,
} as const;
const terms = { path: '15.1.2/termsChangeNotice', variant: 'plus', promised: 'P30D', changes: 2 } as const;

function notice(given: string, reason: StatedNotice['reason'], ...kept: readonly boolean[]): StatedNotice {
  const promises = [location, terms].flatMap((promise, index) => {
    const isKept = kept[index];
    return isKept === undefined ? [] : [{ ...promise, kept: isKept }];
  });
  return { given, promises, reason };
}

/** The provider reads `whole`; the public reads `open` of it. */
function noticed(release: NewRelease, whole: StatedNotice | null, open: StatedNotice | null): NewRelease {
  const copies = release.copies.map((copy) => ({
    ...copy,
    notice: copy.readerClass === 'nda' ? whole : open,
  }));
  return { ...release, notice: whole, copies };
}

export function noticeRepositoryContract(stageOf: () => NoticeStage): void {
  async function given(
    tenant: FakeTenant,
    slug: string,
    ...notices: readonly (readonly [StatedNotice | null, StatedNotice | null])[]
  ) {
    const stage = stageOf();
    const service = await givenService(stage, tenant, slug);
    const releases = notices.map(([whole, open], index) =>
      noticed(releaseOf(tenant, service, index + 1), whole, open),
    );
    await stage.transactions.within(tenant, async () => {
      for (const release of releases) await stage.releases.insert(release);
    });
    return releases;
  }

  describe('a notice repository', () => {
    const whole = notice('P10D', { en: 'An emergency', ja: '緊急' }, false, false);
    const open = notice('P10D', { en: 'An emergency', ja: '緊急' }, false);

    it('gives the provider the whole notice, others what their class sees', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const [release, without] = await given(tenant, 'compute', [whole, open], [null, null]);
      const ids = [release?.id ?? '', without?.id ?? '', newId()];
      const read = (as: typeof noTenant) =>
        stage.transactions.within(as, () => stage.notices.findNotices(ids));
      expect([...(await read(tenant))]).toEqual([[release?.id, whole]]);
      expect([...(await read(noTenant))]).toEqual([[release?.id, open]]);
      expect([...(await read(await stage.newTenant()))]).toEqual([[release?.id, open]]);
    });

    it('tells nobody but the provider of what only it sees', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const [release] = await given(tenant, 'compute', [whole, null]);
      const found = await stage.transactions.within(noTenant, async () => ({
        notices: await stage.notices.findNotices([release?.id ?? '']),
        record: await stage.notices.findRecord(tenant.slug, 10),
      }));
      expect(found.notices.size).toBe(0);
      expect(found.record).toEqual({
        releases: 0,
        releasesShort: 0,
        promises: 0,
        promisesKept: 0,
        latest: [],
      });
    });

    it('keeps the record of a provider over all its services, the newest first', async () => {
      const stage = stageOf();
      const [tenant, other] = [await stage.newTenant(), await stage.newTenant()];
      const kept = notice('P90D', null, true, true);
      await given(tenant, 'compute', [kept, kept], [null, null], [whole, open]);
      await given(tenant, 'disk', [kept, kept], [kept, notice('P90D', null, true)]);
      await given(other, 'compute', [whole, whole]);
      const record = await stage.transactions.within(noTenant, () =>
        stage.notices.findRecord(tenant.slug, 2),
      );
      expect(record).toMatchObject({ releases: 4, releasesShort: 1, promises: 6, promisesKept: 5 });
      expect(record.latest).toEqual([
        {
          service: { slug: 'compute', name: { en: 'compute cloud', ja: 'computeクラウド' } },
          release: { number: 3, publishedAt: new Date('2026-04-03'), effectiveFrom: new Date('2026-04-03') },
          notice: open,
        },
        expect.objectContaining({ notice: notice('P90D', null, true) }),
      ]);
    });

    it('has nothing of a provider that there is not', async () => {
      const stage = stageOf();
      const record = await stage.transactions.within(noTenant, () => stage.notices.findRecord('nobody', 10));
      expect(record).toEqual({ releases: 0, releasesShort: 0, promises: 0, promisesKept: 0, latest: [] });
    });
  });
}
