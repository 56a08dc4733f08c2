// The calendar of a service, for everybody.
import type { ServiceCalendar } from '@bunkai/application';
import type { Calendar } from './calendar.js';
import { textIn } from './clean-text.js';
import type { FeedAddress } from './release-feed.js';
import { serviceEvents } from './service-events.js';

const words = {
  en: {
    title: (service: string, provider: string) => `${service} (${provider})`,
    about: 'When releases take effect, when certificates expire, when statements are due for review.',
  },
  ja: {
    title: (service: string, provider: string) => `${service}（${provider}）`,
    about: 'リリースの発効日、認証の有効期限、言明の見直し期限をまとめたカレンダーです。',
  },
};

export function publicCalendar(calendar: ServiceCalendar, { language, origin, path }: FeedAddress): Calendar {
  const { service } = calendar;
  const say = words[language];
  return {
    title: say.title(textIn(service.name, language), textIn(service.provider.name, language)),
    description: say.about,
    language,
    url: `${origin}${path}?lang=${language}`,
    events: serviceEvents(calendar, language, origin),
  };
}
