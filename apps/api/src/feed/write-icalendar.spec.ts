// Calendars as a real parser reads them, with texts that were written to break them.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from './calendar.js';
import { writeCalendar } from './formats.js';

const event: CalendarEvent = {
  uid: 'release-1@bunkai',
  start: new Date('2026-03-01T12:30:00Z'),
  isAllDay: false,
  title: 'Cloud: release 1 takes effect',
  description: 'First line\nSecond; line, with \\ marks',
  url: 'https://bunkai.example/p/acme/cloud/releases/1',
  stamp: new Date('2026-02-01T00:00:00Z'),
  isCancelled: false,
};

function read(...events: readonly CalendarEvent[]) {
  const heading = {
    title: 'Acme; Cloud,\r\nX-EVIL:1',
    description: 'About\u0000',
    language: 'en',
    url: null,
  } as const;
  const text = writeCalendar({ ...heading, events }).text;
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const parsed = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { text, calendar, parsed };
}

describe('a calendar', () => {
  it('is read back as it was meant', () => {
    const { calendar, parsed } = read(event);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('x-evil')).toBeNull();
    expect(parsed).toHaveLength(1);
    const [only] = parsed;
    expect([only?.uid, only?.summary, only?.description]).toEqual([
      event.uid,
      event.title,
      event.description,
    ]);
    expect(only?.startDate.isDate).toBe(false);
    expect(only?.startDate.toJSDate()).toEqual(event.start);
    expect(only?.component.getFirstPropertyValue('url')).toBe(event.url);
    expect(only?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(only?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-02-01T00:00:00Z');
  });

  it('has dates as whole days, and what never came as cancelled', () => {
    const { parsed } = read(
      { ...event, start: new Date('2026-12-31T00:00:00Z'), isAllDay: true },
      { ...event, isCancelled: true },
    );
    expect(parsed[0]?.startDate.isDate).toBe(true);
    expect(parsed[0]?.startDate.toString()).toBe('2026-12-31');
    expect(parsed[1]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('lets no text begin a line of its own', () => {
    const title = 'Evil\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged';
    const { parsed } = read({
      ...event,
      title,
      description: `${title}\u2028\u0085\rATTACH:file:///etc/passwd`,
    });
    expect(parsed).toHaveLength(1);
    expect(parsed[0]?.summary).toBe('Evil END:VEVENT BEGIN:VEVENT SUMMARY:forged');
    expect(parsed[0]?.component.getFirstPropertyValue('attach')).toBeNull();
    expect(parsed[0]?.description).toBe(
      'Evil\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:forged\n\nATTACH:file:///etc/passwd',
    );
  });

  it('folds long lines between characters, each to 75 octets at most, and ends every line', () => {
    const title = '😀日本語é'.repeat(500);
    const { text, parsed } = read({ ...event, title });
    expect(parsed[0]?.summary).toBe(title);
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });

  it('is the same text each time', () => {
    expect(read(event).text).toBe(read(event).text);
  });
});
