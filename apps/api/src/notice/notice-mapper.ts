// From notices as the application has them to those that clients see.
import type { NoticeRecord, NoticedRelease, PlannedNotice, StatedNotice } from '@bunkai/application';
import { type ReleaseNotice, brokenPromises, businessDaysOfNotice } from '@bunkai/disclosure';
import { toHeldPromiseModel } from '../graphql/held-promise.model.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import {
  BusinessDaysModel,
  NoticeRecordModel,
  NoticedReleaseModel,
  PlannedNoticeModel,
  ReleaseNoticeModel,
} from './notice.models.js';

interface Instants {
  readonly publishedAt: Date;
  readonly effectiveFrom: Date;
}

export function toNoticeModel(
  notice: ReleaseNotice & Partial<Pick<StatedNotice, 'reason'>>,
  { publishedAt, effectiveFrom }: Instants,
  locale: Locale,
): ReleaseNoticeModel {
  const { JP: jp, US: us, EU: eu } = businessDaysOfNotice(publishedAt, effectiveFrom);
  return Object.assign(new ReleaseNoticeModel(), {
    given: notice.given,
    businessDays: Object.assign(new BusinessDaysModel(), { jp, us, eu }),
    promises: notice.promises.map((promise) => toHeldPromiseModel(promise, locale)),
    broken: brokenPromises(notice).length,
    reason: notice.reason ? toLocalizedText(notice.reason, locale) : null,
  });
}

export function toPlannedModel(planned: PlannedNotice, locale: Locale): PlannedNoticeModel {
  const notice = toNoticeModel(planned, planned, locale);
  return Object.assign(new PlannedNoticeModel(), { notice, keptFrom: planned.keptFrom });
}

export function toRecordModel(record: NoticeRecord, locale: Locale): NoticeRecordModel {
  const latest = record.latest.map((noticed) => toNoticedModel(noticed, locale));
  return Object.assign(new NoticeRecordModel(), { ...record, latest });
}

function toNoticedModel({ service, release, notice }: NoticedRelease, locale: Locale): NoticedReleaseModel {
  return Object.assign(new NoticedReleaseModel(), {
    ...release,
    serviceSlug: service.slug,
    serviceName: toLocalizedText(service.name, locale),
    notice: toNoticeModel(notice, release, locale),
  });
}
