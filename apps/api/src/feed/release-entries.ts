// Releases as entries of a feed, for everybody.
import type { FeedRelease } from '@bunkai/application';
import type { Locale } from '../graphql/request-context.js';
import { changesInWords } from './changes-in-words.js';
import { textIn } from './clean-text.js';
import { type FeedEntry, uriOf } from './feed.js';
import { instantInWords } from './instant-in-words.js';

const words = {
  en: {
    release: (service: string, number: number) => `${service}: release ${number}`,
    withdrawn: (service: string, number: number) => `${service}: release ${number} (withdrawn)`,
    withdrawal: (service: string, number: number) => `${service}: release ${number} withdrawn`,
    effective: (at: string) => `In force from ${at}.`,
    takenBack: (at: string) => `Withdrawn on ${at}.`,
  },
  ja: {
    release: (service: string, number: number) => `${service}：リリース ${number}`,
    withdrawn: (service: string, number: number) => `${service}：リリース ${number}（撤回済み）`,
    withdrawal: (service: string, number: number) => `${service}：リリース ${number} の撤回`,
    effective: (at: string) => `発効日：${at}`,
    takenBack: (at: string) => `撤回日：${at}`,
  },
};

/** `origin` is the address of the portal. A release that is taken back later is updated then. */
export function releaseEntry(entry: FeedRelease, language: Locale, origin: string): FeedEntry {
  const { service, release, withdrawnAt, changes, catalogue } = entry;
  const say = words[language];
  const lines = [
    withdrawnAt && say.takenBack(instantInWords(withdrawnAt)),
    release.kind === 'disclosure' && say.effective(instantInWords(release.effectiveFrom)),
  ].filter((line) => typeof line === 'string');
  return {
    id: uriOf(release.id),
    url: releaseUrl(entry, origin),
    title: titleOf(entry, textIn(service.name, language), language),
    summary: [textIn(release.summary, language), ...lines].join('\n'),
    details: changesInWords(changes, { catalogue, readAs: 'public', language }),
    published: release.publishedAt,
    updated: withdrawnAt ?? release.publishedAt,
  };
}

function releaseUrl({ service, release }: FeedRelease, origin: string): string {
  return `${origin}/p/${service.provider.slug}/${service.slug}/releases/${release.number}`;
}

function titleOf({ release, withdrawnAt }: FeedRelease, service: string, language: Locale): string {
  const say = words[language];
  if (release.kind === 'withdrawal') return say.withdrawal(service, release.withdraws ?? release.number);
  return withdrawnAt ? say.withdrawn(service, release.number) : say.release(service, release.number);
}
