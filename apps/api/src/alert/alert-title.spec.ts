import type { Alert, AlertKind } from '@bunkai/application';
import { describe, expect, it } from 'vitest';
import { alertTitle } from './alert-title.js';

function alert(kind: AlertKind, facts: Partial<Alert> = {}): Alert {
  const occursAt = new Date('2026-03-01T23:00:00Z');
  return {
    id: 'a',
    kind,
    serviceId: 's',
    serviceName: { en: 'Cloud', ja: 'クラウド' },
    serviceKey: 'acme/cloud',
    releaseId: 'r',
    releaseNumber: 7,
    releaseKind: 'disclosure',
    releaseSummary: null,
    subscriptionId: null,
    createdAt: occursAt,
    occursAt,
    seenAt: null,
    acknowledgement: null,
    flips: 3,
    flipsToUnmet: 2,
    body: {},
    ...facts,
  };
}

describe('the line of an alert', () => {
  it('says in both languages what happened, with dates in UTC', () => {
    expect(alertTitle(alert('verdicts-flipped'))).toEqual({
      en: 'Cloud: release 7 changed the outcome of 3 of your requirements on Mar 1, 2026 (2 of 3 to unmet)',
      ja: 'クラウド：リリース7により、2026/03/01に要求事項3件の判定が反転しました（うち未充足2件）',
    });
  });

  it('has the name of the service in the language, or else in English', () => {
    expect(alertTitle(alert('release-out', { serviceName: { en: 'Cloud' } })).ja).toBe(
      'Cloud：リリース7が2026/03/01に発効しました',
    );
  });
});
