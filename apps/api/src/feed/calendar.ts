// What a calendar tells, before it is written as iCalendar.
import type { Locale } from '../graphql/request-context.js';

export interface Calendar {
  readonly title: string;
  readonly description: string;
  readonly language: Locale;
  /** Where the calendar itself is read; null where that is a secret. */
  readonly url: string | null;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The same for the same thing, for good; when its date changes, the event moves. */
  readonly uid: string;
  readonly start: Date;
  /** Whether it is a date rather than an instant; `start` is then its midnight in UTC. */
  readonly isAllDay: boolean;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** When that became known. */
  readonly stamp: Date;
  readonly isCancelled: boolean;
}
