// The dates of a service as events of a calendar: when releases take effect, what expires, what is due for review.
import type { Release, ServiceCalendar } from '@bunkai/application';
import type { Locale } from '../graphql/request-context.js';
import type { CalendarEvent } from './calendar.js';
import { textIn } from './clean-text.js';
import { attestationEvents } from './attestation-events.js';
import { reviewEvents } from './review-events.js';

const words = {
  en: {
    inForce: (service: string, number: number) => `${service}: release ${number} takes effect`,
    withdrawn: (service: string, number: number) => `${service}: release ${number} (withdrawn)`,
    withdrawal: (service: string, number: number) => `${service}: release ${number} withdrawn`,
  },
  ja: {
    inForce: (service: string, number: number) => `${service}：リリース ${number} の発効`,
    withdrawn: (service: string, number: number) => `${service}：リリース ${number}（撤回済み）`,
    withdrawal: (service: string, number: number) => `${service}：リリース ${number} の撤回`,
  },
};

/** `origin` is the address of the portal. */
export function serviceEvents(
  calendar: ServiceCalendar,
  language: Locale,
  origin: string,
): readonly CalendarEvent[] {
  const { service, releases, inForce } = calendar;
  const name = textIn(service.name, language);
  const page = `${origin}/p/${service.provider.slug}/${service.slug}`;
  const taking = releases.map((release) => releaseEvent(release, releases, name, language, page));
  if (!inForce) return taking;
  const source = { serviceId: service.id, name, page, ...inForce };
  return [...taking, ...attestationEvents(source, language), ...reviewEvents(source, language)];
}

/** A release that was taken back stays, marked; one that never took effect is cancelled. */
function releaseEvent(
  release: Release,
  releases: readonly Release[],
  service: string,
  language: Locale,
  page: string,
): CalendarEvent {
  const say = words[language];
  const { id, number, kind, withdraws, effectiveFrom, publishedAt, state } = release;
  const withdrawal = releases.find((other) => other.withdraws === number);
  const title =
    kind === 'withdrawal'
      ? say.withdrawal(service, withdraws ?? number)
      : state === 'withdrawn'
        ? say.withdrawn(service, number)
        : say.inForce(service, number);
  return {
    uid: `release-${id}@bunkai`,
    start: effectiveFrom,
    isAllDay: false,
    title,
    description: textIn(release.summary, language),
    url: `${page}/releases/${number}`,
    stamp: withdrawal?.publishedAt ?? publishedAt,
    isCancelled: withdrawal !== undefined && withdrawal.publishedAt < effectiveFrom,
  };
}
