// A calendar as iCalendar (RFC 5545).
import {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  default as makeCalendar,
} from 'ical-generator';
import type { Calendar } from './calendar.js';
import { cleanLine, cleanText } from './clean-text.js';

/** How often readers are asked to come back, in seconds. */
const REFRESH = 6 * 3_600;

/** Equal text for equal calendars. */
export function writeIcalendar({ title, description, language, url, events }: Calendar): string {
  const calendar = makeCalendar({
    prodId: { company: 'Bunkai', product: 'Bunkai', language: language.toUpperCase() },
    name: cleanLine(title),
    description: cleanLine(description),
    method: ICalCalendarMethod.PUBLISH,
    source: url,
    ttl: REFRESH,
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      start: event.start,
      allDay: event.isAllDay,
      summary: cleanLine(event.title),
      description: cleanText(event.description),
      url: event.url,
      stamp: event.stamp,
      lastModified: event.stamp,
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // The library leaves the last line open.
  return `${calendar.toString()}\r\n`;
}
