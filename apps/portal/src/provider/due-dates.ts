// What is coming up for a service: releases that take effect, certificates that end.

const SOON_MS = 90 * 86_400_000;

export interface DueDate {
  readonly kind: 'scheduled' | 'expiring' | 'expired';
  /** RFC 3339. */
  readonly date: string;
  /** The number of the release, or the id of the scheme. */
  readonly what: string;
}

interface Watched {
  readonly scheduled: readonly { readonly number: number; readonly effectiveFrom: string }[];
  readonly expiries: readonly { readonly scheme: string; readonly expires: string }[];
}

/** Scheduled releases whenever they are, certificates that end within 90 days of `now` or have ended; the nearest first. */
export function dueDates({ scheduled, expiries }: Watched, now: string): readonly DueDate[] {
  const instant = Date.parse(now);
  const coming = scheduled.map(
    ({ number, effectiveFrom }) =>
      ({ kind: 'scheduled', date: effectiveFrom, what: String(number) }) as const,
  );
  const ending = expiries
    .filter(({ expires }) => Date.parse(expires) - instant < SOON_MS)
    .map(({ scheme, expires }) => {
      const kind = endOf(expires) <= instant ? 'expired' : 'expiring';
      return { kind, date: expires, what: scheme } as const;
    });
  return [...coming, ...ending].sort((one, other) => Date.parse(one.date) - Date.parse(other.date));
}

/** A full-date ends where the next day begins in UTC. */
function endOf(date: string): number {
  return Date.parse(date) + (date.includes('T') ? 0 : 86_400_000);
}
