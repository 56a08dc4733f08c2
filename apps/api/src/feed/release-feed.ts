// The feed of a service's releases, or of all of a provider's.
import type { FeedRelease } from '@bunkai/application';
import type { Locale } from '../graphql/request-context.js';
import { textIn } from './clean-text.js';
import { type Feed, uriOf } from './feed.js';
import { releaseEntry } from './release-entries.js';

const words = {
  en: {
    ofService: (service: string, provider: string) => `${service} (${provider}): releases`,
    ofProvider: (provider: string) => `${provider}: releases of all services`,
    about:
      'What is disclosed about a cloud service by the controls of ISO/IEC 27017: each release and what it changed.',
  },
  ja: {
    ofService: (service: string, provider: string) => `${service}（${provider}）のリリース`,
    ofProvider: (provider: string) => `${provider}：全サービスのリリース`,
    about:
      'ISO/IEC 27017の管理策に沿ったクラウドサービスの開示情報です。リリースごとに変更点をお知らせします。',
  },
};

export interface FeedAddress {
  readonly language: Locale;
  /** The address of the portal. */
  readonly origin: string;
  /** The feed's path, without a language. */
  readonly path: string;
}

/** `releases`: the latest first and at least one. */
export function releaseFeed(
  releases: readonly FeedRelease[],
  of: 'service' | 'provider',
  { language, origin, path }: FeedAddress,
): Feed {
  const service = releases[0]?.service;
  if (!service) throw new Error('a feed of nothing');
  const say = words[language];
  const provider = textIn(service.provider.name, language);
  const page = `/p/${service.provider.slug}`;
  const entries = releases.map((release) => releaseEntry(release, language, origin));
  return {
    id: uriOf(of === 'service' ? service.id : service.organisationId),
    title:
      of === 'service' ? say.ofService(textIn(service.name, language), provider) : say.ofProvider(provider),
    description: say.about,
    language,
    author: provider,
    pageUrl: `${origin}${of === 'service' ? `${page}/${service.slug}/history` : page}?lang=${language}`,
    url: `${origin}${path}?lang=${language}`,
    updated: latestOf(entries.map(({ updated }) => updated)),
    entries,
  };
}

export function latestOf(instants: readonly Date[]): Date {
  return new Date(Math.max(0, ...instants.map((instant) => instant.getTime())));
}
