// For whom a text is written: dates are told in their zone and as their language writes them.

export type Language = 'en' | 'ja';
export type Words = Readonly<Record<Language, string>>;

export interface Reader {
  readonly language: Language;
  /** An IANA name; one that is not known counts as UTC. */
  readonly timeZone: string;
}

/** The day of an instant. */
export function dayOf(instant: Date, { language, timeZone }: Reader): string {
  return written(instant, language, { dateStyle: 'medium', timeZone });
}

/** An instant to the minute, with the name of the zone. */
export function instantOf(instant: Date, { language, timeZone }: Reader): string {
  return written(instant, language, {
    year: 'numeric',
    month: language === 'ja' ? '2-digit' : 'short',
    day: language === 'ja' ? '2-digit' : 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone,
  });
}

/** A full-date of RFC 3339, which is no instant and has no zone; anything else is given back as it is. */
export function dateOf(fullDate: string, language: Language): string {
  const date = new Date(fullDate);
  if (Number.isNaN(date.getTime())) return fullDate;
  return written(date, language, { dateStyle: 'medium', timeZone: 'UTC' });
}

function written(instant: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(language, options).format(instant);
  } catch {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(instant);
  }
}
