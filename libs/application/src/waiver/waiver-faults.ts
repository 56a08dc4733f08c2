// What may be wrong with the reason and the date of a waiver.
import type { Fault } from '@bunkai/disclosure';
import { textFaults } from '../input/text-faults.js';

/** Longest reason in UTF-16 code units. */
export const MAX_REASON_LENGTH = 2_000;
/** A waiver is looked at again after two years at the latest. */
const MAX_YEARS = 2;

/** The faults of a waiver's trimmed reason and its date. */
export function waiverFaults(reason: string, expiresAt: Date, now: Date): readonly Fault[] {
  const faults = [...textFaults(reason, '/reason', MAX_REASON_LENGTH)];
  if (reason === '') faults.push(missingReason);
  const last = new Date(now);
  last.setUTCFullYear(last.getUTCFullYear() + MAX_YEARS);
  // Not the two comparisons turned round: an invalid date passes neither.
  if (!(expiresAt > now && expiresAt <= last)) faults.push(badExpiry);
  return faults;
}

const missingReason: Fault = {
  pointer: '/reason',
  code: 'missing-text',
  message: { en: 'A waiver needs a reason.', ja: '適用免除の理由を入力してください。' },
};

const badExpiry: Fault = {
  pointer: '/expiresAt',
  code: 'invalid-expiry',
  message: {
    en: `A waiver ends in the future, at most ${MAX_YEARS} years from now.`,
    ja: `適用免除の期限には、現在から${MAX_YEARS}年以内の将来の日時を指定してください。`,
  },
};
