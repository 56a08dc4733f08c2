// An alert in words for one reader: its line, each flip with the old and the new outcome, and where to read on.
import type { AlertFlip, AlertToSend } from '@bunkai/application';
import type { Outcome } from '@bunkai/requirement';
import { alertHeadline, alertTitle, serviceName } from './alert-title.js';
import { inboxLink, serviceLink } from './links.js';
import { localized, plain } from './plain.js';
import { type Language, type Reader, type Words } from './reader.js';

/** More flips than this are counted, not listed: the inbox has them all. */
const LISTED = 50;

const outcomeWords: Readonly<Record<Outcome, Words>> = {
  met: { en: 'Met', ja: '充足' },
  unmet: { en: 'Unmet', ja: '未充足' },
  undetermined: { en: 'Undetermined', ja: '判定不能' },
};

const severityWords = {
  mandatory: { en: 'mandatory', ja: '必須' },
  recommended: { en: 'recommended', ja: '推奨' },
} as const;

export interface FlipText {
  readonly requirementId: string;
  /** Empty where the requirement has none. */
  readonly title: string;
  /** The control, and how severe the requirement is. */
  readonly about: string;
  readonly before: { readonly outcome: Outcome; readonly text: string };
  readonly after: { readonly outcome: Outcome; readonly text: string };
  /** All of it in one line. */
  readonly line: string;
}

export interface AlertText {
  /** One line, with the name of the service. */
  readonly title: string;
  /** One line, without. */
  readonly headline: string;
  readonly service: string;
  /** What the provider says of the release; empty where it says nothing. */
  readonly summary: string;
  readonly flips: readonly FlipText[];
  readonly flipsLeftOut: number;
  readonly links: { readonly inbox: string; readonly service: string };
  /** The same as text: the headline, the provider's words, a line for each flip; no links. */
  readonly lines: readonly string[];
}

/** `publicUrl` is the origin of the portal, for the links. */
export function alertText({ alert, flips }: AlertToSend, reader: Reader, publicUrl: string): AlertText {
  const { language } = reader;
  const headline = capital(alertHeadline(alert, reader, flips));
  const summary = localized(alert.releaseSummary, language, 1000);
  const listed = flips.slice(0, LISTED).map((flip) => flipText(flip, language));
  const left = Math.max(alert.flips, flips.length) - listed.length;
  const flipsLeftOut = listed.length === 0 ? 0 : left;
  return {
    title: alertTitle(alert, reader, flips),
    headline,
    service: serviceName(alert, reader),
    summary,
    flips: listed,
    flipsLeftOut,
    links: { inbox: inboxLink(publicUrl), service: serviceLink(publicUrl, alert.serviceKey) },
    lines: [
      headline,
      ...(summary === '' ? [] : [quoted(summary, language)]),
      ...listed.map(({ line }) => line),
      ...(flipsLeftOut > 0 ? [moreFlips(flipsLeftOut, language)] : []),
    ],
  };
}

/** As a line begins that stands by itself; Japanese has no capitals. */
function capital(line: string): string {
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}

/** "and 12 more requirements". */
export function moreFlips(count: number, language: Language): string {
  if (language === 'ja') return `ほか${count}件の要求事項`;
  return count === 1 ? 'and one more requirement' : `and ${count} more requirements`;
}

/** What the provider says, as theirs and not ours. */
export function quoted(summary: string, language: Language): string {
  return language === 'ja' ? `プロバイダによる説明：${summary}` : `The provider says: ${summary}`;
}

function flipText(flip: AlertFlip, language: Language): FlipText {
  const requirementId = plain(flip.requirementId, 64);
  const title = localized(flip.title, language, 160);
  const control = plain(flip.control, 32);
  const severity = severityWords[flip.severity][language];
  const about = language === 'ja' ? `管理策${control}・${severity}` : `control ${control}, ${severity}`;
  const before = { outcome: flip.outcomeBefore, text: outcomeWords[flip.outcomeBefore][language] };
  const after = { outcome: flip.outcomeAfter, text: outcomeWords[flip.outcomeAfter][language] };
  const name = title === '' ? requirementId : `${requirementId} ${title}`;
  const line =
    language === 'ja'
      ? `${name}（${about}）：${before.text} → ${after.text}`
      : `${name} (${about}): ${before.text} → ${after.text}`;
  return { requirementId, title, about, before, after, line };
}
