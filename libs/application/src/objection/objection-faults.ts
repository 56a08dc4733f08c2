// What may be wrong with an objection, and how often one may raise some.
import type { Fault } from '@bunkai/disclosure';
import type { AttemptLimit } from '../identity/attempt-repository.js';
import { textFaults } from '../input/text-faults.js';

/** Longest reason in UTF-16 code units. */
export const MAX_REASON_LENGTH = 4_000;

/** Objections of one organisation to all providers. */
export function objectionsOf(organisationId: string): AttemptLimit {
  return { key: `objections of ${organisationId}`, most: 60, windowMs: 60 * 60_000 };
}

/** The faults of the trimmed reason. */
export function reasonFaults(reason: string): readonly Fault[] {
  return reason === '' ? [missingReason] : textFaults(reason, '/reason', MAX_REASON_LENGTH);
}

export const ownRelease: Fault = {
  pointer: '/service',
  code: 'own-service',
  message: {
    en: 'This is your own service: there is nobody to object to.',
    ja: '自組織のサービスには異議を申し立てられません。',
  },
};

const missingReason: Fault = {
  pointer: '/reason',
  code: 'missing-reason',
  message: { en: 'Say why you object.', ja: '異議の理由を入力してください。' },
};
