// The dates that concern a customer as a calendar: of its subscribed services, of its warnings and its waivers.
import type { FeedReader, OwnCalendar } from '@bunkai/application';
import { alertTitle } from '../alert/alert-title.js';
import { toGlobalId } from '../graphql/global-id.js';
import type { Locale } from '../graphql/request-context.js';
import { alertPath } from './alert-entries.js';
import type { Calendar, CalendarEvent } from './calendar.js';
import { textIn } from './clean-text.js';
import { serviceEvents } from './service-events.js';

const words = {
  en: {
    title: (organisation: string) => `Bunkai: ${organisation}`,
    about: 'What takes effect, expires or ends for the services that you subscribe to.',
    waiver: (service: string, requirement: string) => `${service}: the waiver of ${requirement} ends`,
  },
  ja: {
    title: (organisation: string) => `Bunkai：${organisation}`,
    about: '購読しているサービスの発効日、有効期限、特例承認の終了日をまとめたカレンダーです。',
    waiver: (service: string, requirement: string) => `${service}：要求事項 ${requirement} の特例承認の終了`,
  },
};

/** `origin` is the address of the portal. */
export function ownCalendar(
  { organisationName }: FeedReader,
  dates: OwnCalendar,
  language: Locale,
  origin: string,
): Calendar {
  const say = words[language];
  return {
    title: say.title(textIn(organisationName, language)),
    description: say.about,
    language,
    url: null,
    events: [
      ...dates.services.flatMap((service) => serviceEvents(service, language, origin)),
      ...warningEvents(dates, language, origin),
      ...waiverEvents(dates, language, origin),
    ],
  };
}

function warningEvents(
  { warnings }: OwnCalendar,
  language: Locale,
  origin: string,
): readonly CalendarEvent[] {
  return warnings.map((alert) => ({
    uid: `alert-${alert.id}@bunkai`,
    start: alert.occursAt,
    isAllDay: false,
    title: alertTitle(alert)[language],
    description: alert.releaseSummary === null ? '' : textIn(alert.releaseSummary, language),
    url: `${origin}${alertPath(alert)}`,
    stamp: alert.createdAt,
    isCancelled: false,
  }));
}

function waiverEvents(
  { waivers, services }: OwnCalendar,
  language: Locale,
  origin: string,
): readonly CalendarEvent[] {
  const names = new Map(services.map(({ service }) => [service.id, textIn(service.name, language)]));
  return waivers.map(({ waiver, subscription }) => ({
    uid: `waiver-${waiver.id}@bunkai`,
    start: waiver.expiresAt,
    isAllDay: false,
    title: words[language].waiver(names.get(subscription.serviceId) ?? '', waiver.requirementId),
    description: waiver.reason,
    url: `${origin}/customer/subscriptions/${toGlobalId('ServiceSubscription', subscription.id)}`,
    stamp: waiver.createdAt,
    isCancelled: false,
  }));
}
