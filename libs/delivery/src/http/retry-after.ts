// When the other side wants to be asked again, as its Retry-After header says (RFC 9110, 10.2.3).

/** In milliseconds from `now`, never negative; null where the header says nothing that can be read. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,12}$/.test(text)) return Number(text) * 1000;
  const instant = httpDate(text);
  return instant === undefined ? null : Math.max(0, instant - now.getTime());
}

/** All three forms of HTTP dates begin with the name of a day and are in GMT, the obsolete asctime without saying so. */
function httpDate(text: string): number | undefined {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return undefined;
  const instant = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(instant) ? undefined : instant;
}
