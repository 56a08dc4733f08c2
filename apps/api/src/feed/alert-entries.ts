// Alerts as entries of a member's feed.
import type { Alert, AlertReading } from '@bunkai/application';
import { alertTitle } from '../alert/alert-title.js';
import { toGlobalId } from '../graphql/global-id.js';
import type { Locale } from '../graphql/request-context.js';
import { changesInWords } from './changes-in-words.js';
import { textIn } from './clean-text.js';
import { type FeedEntry, uriOf } from './feed.js';
import { flipsInWords } from './flips-in-words.js';

/** `origin` is the address of the portal. */
export function alertEntry(
  { alert, flips, changes, readAs }: AlertReading,
  language: Locale,
  origin: string,
): FeedEntry {
  const title = alertTitle(alert)[language];
  const summary = alert.releaseSummary === null ? title : textIn(alert.releaseSummary, language);
  return {
    id: uriOf(alert.id),
    url: `${origin}${alertPath(alert)}`,
    title,
    summary: summary === '' ? title : summary,
    details: [
      ...flipsInWords(flips, language),
      ...changesInWords(changes, { catalogue: null, readAs, language }),
    ],
    published: alert.createdAt,
    updated: alert.createdAt,
  };
}

/** The page that says more, and where something can be done about it. */
export function alertPath({ kind, subscriptionId, releaseNumber, serviceKey }: Alert): string {
  if (kind === 'question-asked' || kind === 'question-answered') return '/questions';
  if (subscriptionId !== null) {
    return `/customer/subscriptions/${toGlobalId('ServiceSubscription', subscriptionId)}`;
  }
  if (releaseNumber !== null) return `/p/${serviceKey}/releases/${releaseNumber}`;
  return '/inbox';
}
