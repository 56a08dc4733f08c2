// Which certificates and reviews are near: exact instants, from dates as disclosures write them.
import { hashJson, parseDate } from '@bunkai/disclosure';
import type { AttestationEnd, ProviderReminder, ReviewedStatement } from './reminder-repository.js';

export const DAY_MS = 86_400_000;
/** Days before an attestation ends on which its provider is reminded. */
export const ATTESTATION_DAYS = [30, 7] as const;
/** A statement is to be confirmed within a year (365 days, as durations are compared) of its last review. */
export const REVIEW_MS = 365 * DAY_MS;
/** Days before a review is due; once it is over, once more. */
export const REVIEW_DAYS = 30;

/** One for the nearest of its days that has come, for each attestation that has not ended. */
export function attestationReminders(
  ends: readonly AttestationEnd[],
  now: Date,
): readonly ProviderReminder[] {
  return ends.flatMap(({ serviceId, organisationId, releaseId, scheme, number, expires }) => {
    const end = msOf(parseDate(expires)?.end);
    if (end === undefined || end <= now.getTime()) return [];
    const days = ATTESTATION_DAYS.findLast((some) => end - some * DAY_MS <= now.getTime());
    if (days === undefined) return [];
    const which = hashJson({ serviceId, scheme, number, expires });
    return {
      ...{ organisationId, serviceId, releaseId, kind: 'attestation-near-end' as const },
      dedupeKey: `attestation-near-end:${which}:${days}`,
      occursAt: new Date(end),
      body: { scheme, number, date: expires.slice(0, 10), days },
    };
  });
}

/** One for each day on which reviews of a service are due, with the controls; `days` is 0 once the day has come. */
export function reviewReminders(
  statements: readonly ReviewedStatement[],
  now: Date,
): readonly ProviderReminder[] {
  const byDay = new Map<string, { readonly due: number; readonly those: ReviewedStatement[] }>();
  for (const statement of statements) {
    const start = msOf(parseDate(statement.reviewed)?.start);
    if (start === undefined || start + REVIEW_MS - REVIEW_DAYS * DAY_MS > now.getTime()) continue;
    const due = start + REVIEW_MS;
    const key = `${statement.serviceId}:${new Date(due).toISOString()}`;
    const day = byDay.get(key) ?? { due, those: [] };
    day.those.push(statement);
    byDay.set(key, day);
  }
  return [...byDay].flatMap(([key, { due, those }]) => {
    const [first] = those;
    if (!first) return [];
    const days = due <= now.getTime() ? 0 : REVIEW_DAYS;
    const { organisationId, serviceId, releaseId } = first;
    return {
      ...{ organisationId, serviceId, releaseId, kind: 'review-near' as const },
      dedupeKey: `review-near:${key}:${days}`,
      occursAt: new Date(due),
      body: {
        controls: those.map(({ control }) => control),
        date: new Date(due).toISOString().slice(0, 10),
        days,
      },
    };
  });
}

function msOf(nanoseconds: bigint | undefined): number | undefined {
  return nanoseconds === undefined ? undefined : Number(nanoseconds / 1_000_000n);
}
