import type { Alert, AlertKind } from '@bunkai/application';
import { describe, expect, it } from 'vitest';
import { alertTitle } from './alert-title.js';

function alert(kind: AlertKind, facts: Partial<Alert> = {}): Alert {
  const occursAt = new Date('2026-03-01T12:00:00Z');
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

const withdrawal = { releaseKind: 'withdrawal' } as const;
const nothing = { releaseId: null, releaseNumber: null, releaseKind: null } as const;

describe('the line of an alert', () => {
  it.each([
    [
      alert('release-published'),
      'Cloud: release 7 is in force since 2026-03-01; none of your verdicts changed',
    ],
    [alert('release-out'), 'Cloud: release 7 is in force since 2026-03-01'],
    [alert('release-out', withdrawal), 'Cloud: withdrawn on 2026-03-01; nothing is in force since'],
    [
      alert('verdicts-flipped'),
      'Cloud: by release 7, 3 of your requirements changed outcome on 2026-03-01, 2 to unmet',
    ],
    [
      alert('verdicts-flipped', withdrawal),
      'Cloud: by a withdrawal, 3 of your requirements changed outcome on 2026-03-01, 2 to unmet',
    ],
    [
      alert('verdicts-flipped', nothing),
      'Cloud: 3 of your requirements changed outcome on 2026-03-01, 2 to unmet',
    ],
    [
      alert('waiver-lapsed', { body: { requirementId: 'R-1' } }),
      'Cloud: the waiver of requirement R-1 ended',
    ],
    [alert('question-asked'), 'Cloud: a customer asks a question'],
    [alert('question-answered'), 'Cloud: the provider answered your question'],
  ])('says in English what happened (%#)', (given, line) => {
    expect(alertTitle(given).en).toBe(line);
  });

  it('says it in Japanese, with the name in Japanese or else in English', () => {
    expect(alertTitle(alert('early-warning')).ja).toBe(
      'クラウド: リリース 7 により、2026-03-01 に要求事項 3 件の判定が反転する予定です（うち未充足 2 件）',
    );
    expect(alertTitle(alert('release-out', { serviceName: { en: 'Cloud' } })).ja).toBe(
      'Cloud: リリース 7 が 2026-03-01 に発効しました',
    );
  });
});
