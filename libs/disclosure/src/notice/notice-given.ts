// The notice that a release gives, held against what was promised.
import { compareDurations, type Duration, parseDuration } from '../document/duration.js';
import type { PromisedNotice } from './promised-notice.js';

const none: Duration = { numerator: 0n, denominator: 1n };

/** The time from publication until the release takes effect; nothing if it does at once. To the millisecond. */
export function noticeGiven(publishedAt: Date, effectiveFrom: Date): Duration {
  const milliseconds = effectiveFrom.getTime() - publishedAt.getTime();
  return milliseconds > 0 ? { numerator: BigInt(milliseconds), denominator: 1000n } : none;
}

/** The same time as an ISO 8601 duration of days, hours, minutes and seconds; `PT0S` for none. */
export function writtenNotice(publishedAt: Date, effectiveFrom: Date): string {
  const milliseconds = Math.max(0, effectiveFrom.getTime() - publishedAt.getTime());
  const days = Math.floor(milliseconds / 86_400_000);
  const hours = Math.floor(milliseconds / 3_600_000) % 24;
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const seconds = (milliseconds % 60_000) / 1_000;
  const time = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`]
    .filter(Boolean)
    .join('');
  if (days === 0 && time === '') return 'PT0S';
  return `P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}

/** The promises that the notice given falls short of, the longest promise first. */
export function shortfalls(promised: readonly PromisedNotice[], given: Duration): readonly PromisedNotice[] {
  return promised
    .filter(({ notice }) => compareDurations(lengthOf(notice), given) > 0)
    .toSorted((a, b) => compareDurations(lengthOf(b.notice), lengthOf(a.notice)));
}

/**
 * The first instant, to the millisecond, from which a release published at `publishedAt` keeps every promise; undefined where a
 * promise is longer than any date can tell.
 */
export function keptFrom(promised: readonly PromisedNotice[], publishedAt: Date): Date | undefined {
  const longest = Math.max(0, ...promised.map(({ notice }) => millisecondsOf(notice)));
  const kept = new Date(publishedAt.getTime() + longest);
  return Number.isNaN(kept.getTime()) ? undefined : kept;
}

function millisecondsOf(notice: string): number {
  const { numerator, denominator } = lengthOf(notice);
  return Number((numerator * 1000n + denominator - 1n) / denominator);
}

function lengthOf(notice: string): Duration {
  return parseDuration(notice) ?? none;
}
