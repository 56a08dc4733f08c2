// The feed of what an organisation is told, for one of its members.
import type { AlertReading, FeedReader } from '@bunkai/application';
import type { Locale } from '../graphql/request-context.js';
import { alertEntry } from './alert-entries.js';
import { textIn } from './clean-text.js';
import { type Feed, uriOf } from './feed.js';
import { latestOf } from './release-feed.js';

const words = {
  en: {
    title: (organisation: string) => `Bunkai: alerts of ${organisation}`,
    about:
      'What changed in the services that you hold to your requirements. The address of this feed is a secret.',
  },
  ja: {
    title: (organisation: string) => `Bunkai：${organisation} への通知`,
    about:
      '要求事項に照らして確認しているサービスの変更をお知らせします。このフィードのアドレスは第三者に知らせないでください。',
  },
};

/** `readings` are the latest first; `origin` is the address of the portal. */
export function alertFeed(
  { address, organisationName }: FeedReader,
  readings: readonly AlertReading[],
  language: Locale,
  origin: string,
): Feed {
  const say = words[language];
  return {
    id: uriOf(address.id),
    title: say.title(textIn(organisationName, language)),
    description: say.about,
    language,
    author: 'Bunkai',
    pageUrl: `${origin}/inbox`,
    url: null,
    updated: latestOf([address.createdAt, ...readings.map(({ alert }) => alert.createdAt)]),
    entries: readings.map((reading) => alertEntry(reading, language, origin)),
  };
}
