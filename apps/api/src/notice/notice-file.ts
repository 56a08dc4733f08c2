// Notices in the public files.
import type { NoticeRecord, ReleaseFact, StatedNotice } from '@bunkai/application';
import { type LocalizedText, businessDaysOfNotice, kindPromised } from '@bunkai/disclosure';

export function noticeEntry(
  { given, promises, reason }: StatedNotice,
  { publishedAt, effectiveFrom }: Pick<ReleaseFact, 'publishedAt' | 'effectiveFrom'>,
): object {
  return {
    given,
    businessDays: businessDaysOfNotice(publishedAt, effectiveFrom),
    promises: promises.map(({ path, variant, promised, kept, exception }) => ({
      path,
      kind: kindPromised(path),
      ...(variant !== null && { variant }),
      promised,
      kept,
      ...(exception !== undefined && { exception }),
    })),
    ...(reason && { reason }),
  };
}

export function noticeRecordFile(
  provider: string,
  providerName: LocalizedText,
  record: NoticeRecord,
): object {
  const { releases, releasesShort, promises, promisesKept, latest } = record;
  return {
    provider,
    providerName,
    totals: { releases, releasesShort, promises, promisesKept },
    latest: latest.map(({ service, release, notice }) => ({
      service: service.slug,
      name: service.name,
      release: release.number,
      published: release.publishedAt,
      effective: release.effectiveFrom,
      notice: noticeEntry(notice, release),
    })),
  };
}
