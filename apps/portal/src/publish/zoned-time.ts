// Wall-clock times of a time zone and the instants that they are.
import { zoneOffset } from '@bunkai/disclosure';

/** `2026-11-22 09:30:00` of an IANA zone as an instant, RFC 3339; a time that the zone skips is the one an hour later. */
export function instantAt(wallClock: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${wallClock.replace(' ', 'T')}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset is that of the instant sought: guessed from the wall clock first, then from the guess.
  const guess = asUtc - zoneOffset(asUtc, timeZone);
  return new Date(asUtc - zoneOffset(guess, timeZone)).toISOString();
}

/** An instant as `2026-11-22 09:30:00` of an IANA zone. */
export function wallClockAt(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + zoneOffset(at, timeZone)).toISOString().slice(0, 19).replace('T', ' ');
}
