// Which language and time zone a reader gets: what they chose, then what their account says, then what their browser says.
import { type Language, type Reader, languageOf } from '@bunkai/ui/words';

export const LANGUAGE_COOKIE = 'bunkai-language';
export const ZONE_COOKIE = 'bunkai-zone';

interface Clues {
  readonly url: URL;
  readonly cookie: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly account: string | undefined;
}

export function readerOf({ url, cookie = '', acceptLanguage = '', account }: Clues): Reader {
  const chosen = url.searchParams.get('lang') ?? cookieValue(cookie, LANGUAGE_COOKIE) ?? account;
  const zone = cookieValue(cookie, ZONE_COOKIE);
  return {
    language: chosen === undefined ? bestOf(acceptLanguage) : languageOf(chosen),
    timeZone: zone !== undefined && isTimeZone(zone) ? zone : 'UTC',
  };
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function cookieValue(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key !== name || value === undefined) continue;
    try {
      return decodeURIComponent(value);
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** The better of our two languages for an Accept-Language header (RFC 9110, 12.5.4). */
function bestOf(header: string): Language {
  const quality = { en: 0, ja: 0 };
  for (const part of header.split(',').slice(0, 20)) {
    const [, tag, q] = /^\s*(en|ja)\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(part) ?? [];
    if (tag === undefined) continue;
    const language = languageOf(tag);
    quality[language] = Math.max(quality[language], q === undefined ? 1 : Number(q) || 0);
  }
  return quality.ja > quality.en ? 'ja' : 'en';
}
