// The formats that feeds and calendars are read in, with their media types.
import type { Calendar } from './calendar.js';
import type { Feed } from './feed.js';
import { writeAtom } from './write-atom.js';
import { writeIcalendar } from './write-icalendar.js';
import { writeJsonFeed } from './write-json-feed.js';

export type FeedFormat = 'atom' | 'json';

export interface Written {
  readonly text: string;
  readonly type: string;
}

/** RFC 4287 and JSON Feed 1.1. */
export function writeFeed(feed: Feed, format: FeedFormat): Written {
  return format === 'atom'
    ? { text: writeAtom(feed), type: 'application/atom+xml; charset=utf-8' }
    : { text: writeJsonFeed(feed), type: 'application/feed+json; charset=utf-8' };
}

/** RFC 5545. */
export function writeCalendar(calendar: Calendar): Written {
  return { text: writeIcalendar(calendar), type: 'text/calendar; charset=utf-8' };
}
