// From when a release is to hold.
import { type Disclosure, type Fault, formatInstant, parseInstant } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';

const nanosecondsPerMillisecond = 1_000_000n;
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The instant asked for; without one, that which the document states if it is still to come; else `now`. The past is refused:
 * what readers saw until now cannot be changed.
 */
export function effectiveInstant(
  asked: Date | null,
  document: Disclosure,
  now: Date,
): Result<Date, readonly Fault[]> {
  if (asked && Number.isNaN(asked.getTime())) return refused([noInstant]);
  if (asked) return inTheFuture(asked, now) ? ok(asked) : refused([badInstant]);
  const stated = statedInstant(document);
  return ok(stated && stated > now ? stated : now);
}

/**
 * The document as published: it states the effective instant where that is still to come, and never a later one. Otherwise it
 * is the provider's, unchanged, and so is its hash.
 */
export function statingEffectiveFrom(document: Disclosure, effectiveFrom: Date, now: Date): Disclosure {
  const effective = BigInt(effectiveFrom.getTime()) * nanosecondsPerMillisecond;
  const stated = document.effectiveFrom === undefined ? undefined : parseInstant(document.effectiveFrom);
  const agrees = effectiveFrom > now ? stated === effective : stated === undefined || stated <= effective;
  const text = formatInstant(effective);
  return agrees || text === undefined ? document : { ...document, effectiveFrom: text };
}

function statedInstant({ effectiveFrom }: Disclosure): Date | undefined {
  const stated = effectiveFrom === undefined ? undefined : parseInstant(effectiveFrom);
  return stated === undefined ? undefined : new Date(Number(stated / nanosecondsPerMillisecond));
}

function inTheFuture(asked: Date, now: Date): boolean {
  return asked >= now && asked.getTime() <= lastInstant;
}

const noInstant: Fault = {
  pointer: '/effectiveFrom',
  code: 'not-an-instant',
  message: { en: 'This is not a date and time.', ja: '日時として読み取れません。' },
};

const badInstant: Fault = {
  pointer: '/effectiveFrom',
  code: 'not-in-the-future',
  message: {
    en: 'A release takes effect now or later (before the year 10000), not in the past.',
    ja: '発効日時には現在以降(西暦9999年まで)を指定してください。過去の日時は指定できません。',
  },
};
