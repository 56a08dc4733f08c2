// When the statements of the disclosure in force are due for review, as events of a calendar: one a day.
import { findCatalogue } from '@bunkai/catalogue';
import { type Statement, effectiveStatements } from '@bunkai/disclosure';
import type { Locale } from '../graphql/request-context.js';
import type { CalendarEvent } from './calendar.js';
import { cleanLine } from './clean-text.js';
import { dayOrInstant } from './day-or-instant.js';
import type { DisclosureSource } from './disclosure-source.js';

const DAY_MS = 86_400_000;
/** A statement is to be confirmed within a year of its last review, as reminders count it. */
const REVIEW_MS = 365 * DAY_MS;

const words = {
  en: {
    due: (service: string, count: number) =>
      `${service}: review of ${count === 1 ? '1 statement' : `${count} statements`} due`,
    last: (day: string) => `Last confirmed on ${day}:`,
  },
  ja: {
    due: (service: string, count: number) => `${service}：言明 ${count} 件の見直し期限`,
    last: (day: string) => `最終確認日 ${day}：`,
  },
};

/** Of the base: what a variant says is confirmed together with it. */
export function reviewEvents(source: DisclosureSource, language: Locale): readonly CalendarEvent[] {
  const { serviceId, name, page, release, document } = source;
  const say = words[language];
  const controls = findCatalogue(document.catalogue)?.controls;
  return [...byReview(effectiveStatements(document, null))].flatMap(([reviewed, ids]): CalendarEvent[] => {
    const day = dayOrInstant(reviewed);
    if (!day) return [];
    return [
      {
        uid: `review-${serviceId}-${reviewed.replace(/[^0-9TZ]/g, '')}@bunkai`,
        start: new Date(day.start.getTime() + REVIEW_MS),
        isAllDay: day.isAllDay,
        title: say.due(name, ids.length),
        description: [
          say.last(reviewed.slice(0, 10)),
          ...ids.map((id) => cleanLine(`${id} ${controls?.get(id)?.title[language] ?? ''}`)),
        ].join('\n'),
        url: `${page}/controls`,
        stamp: release.publishedAt,
        isCancelled: false,
      },
    ];
  });
}

/** The controls of the statements by their date of review, as the document has it. */
function byReview(statements: ReadonlyMap<string, Statement>): ReadonlyMap<string, readonly string[]> {
  const controls = new Map<string, string[]>();
  for (const [id, { reviewed }] of statements) {
    if (reviewed === undefined) continue;
    controls.set(reviewed, [...(controls.get(reviewed) ?? []), id]);
  }
  return controls;
}
