import type { AlertToSend } from '@bunkai/application';
import { describe, expect, it } from 'vitest';
import { sampleAlert, sampleFlip } from '../message/sample-messages.js';
import { alertTitle } from './alert-title.js';

const en = { language: 'en', timeZone: 'UTC' } as const;
const ja = { language: 'ja', timeZone: 'Asia/Tokyo' } as const;
const withdrawal = { releaseKind: 'withdrawal' } as const;
const nothing = { releaseId: null, releaseNumber: null, releaseKind: null } as const;
const name = { en: 'Cloud', ja: 'クラウド' };

function titles(facts: Partial<AlertToSend['alert']>, ids: readonly string[] = []): readonly string[] {
  const flips = ids.map((id) => sampleFlip(id));
  const occursAt = new Date('2026-03-01T18:00:00Z');
  const { alert } = sampleAlert({ serviceName: name, occursAt, ...facts });
  return [alertTitle(alert, en, flips), alertTitle(alert, ja, flips)];
}

describe('the line of flips', () => {
  it.each([
    [
      { flips: 2, flipsToUnmet: 1 },
      ['R-1', 'R-2'],
      'Cloud: release 7 changed the outcome of R-1 and R-2 on Mar 1, 2026 (1 of 2 to unmet)',
      'クラウド：リリース7により、2026/03/02に要求事項R-1、R-2の判定が反転しました（うち未充足1件）',
    ],
    [
      { flips: 5, flipsToUnmet: 5, kind: 'early-warning' as const },
      ['R-1', 'R-2', 'R-3', 'R-4'],
      'Cloud: release 7 will change the outcome of R-1, R-2, R-3 and 2 more on Mar 1, 2026 (to unmet)',
      'クラウド：リリース7により、2026/03/02に要求事項R-1、R-2、R-3ほか2件の判定が反転する予定です（未充足）',
    ],
    [
      { flips: 1, flipsToUnmet: 0, ...withdrawal },
      [],
      'Cloud: a withdrawal changed the outcome of one of your requirements on Mar 1, 2026',
      'クラウド：撤回により、2026/03/02に要求事項1件の判定が反転しました',
    ],
    [
      { flips: 3, flipsToUnmet: 3, ...nothing },
      [],
      'Cloud: the outcome of 3 of your requirements changed on Mar 1, 2026 (to unmet)',
      'クラウド：2026/03/02に要求事項3件の判定が反転しました（未充足）',
    ],
  ])('names what flips (%#)', (facts, ids, english, japanese) =>
    expect(titles(facts, ids)).toEqual([english, japanese]),
  );

  it('stays one harmless line whatever requirements and services are called', () => {
    const facts = { flips: 1, flipsToUnmet: 1, serviceName: 'Cl\u202eoud\r\nBcc: all@x.example' };
    expect(titles(facts, [`R\n1${'x'.repeat(500)}`])[0]).toBe(
      `Cloud Bcc: all@x.example: release 7 changed the outcome of R 1${'x'.repeat(36)}… on Mar 1, 2026 (to unmet)`,
    );
  });
});

describe('the line of everything else', () => {
  it.each([
    [
      { kind: 'release-published' },
      'Cloud: release 7 is in force since Mar 1, 2026; none of your verdicts changed',
      'クラウド：リリース7が2026/03/02に発効しました。判定の変化はありません',
    ],
    [
      { kind: 'release-out', ...withdrawal },
      'Cloud: withdrawn; nothing is in force since Mar 1, 2026',
      'クラウド：2026/03/02以降、有効なリリースはありません',
    ],
    [
      { kind: 'waiver-lapsed', body: { requirementId: 'R-1' } },
      'Cloud: the waiver of requirement R-1 ended on Mar 1, 2026',
      'クラウド：要求事項R-1の特例承認が2026/03/02に終了しました',
    ],
    [
      { kind: 'waiver-near-end', body: {} },
      'Cloud: the waiver of requirement ? ends on Mar 1, 2026',
      'クラウド：要求事項?の特例承認は2026/03/02に終了します',
    ],
    [
      { kind: 'attestation-near-end', body: { scheme: 'no-such', date: '2026-03-31' } },
      'Cloud: the attestation no-such ends on Mar 31, 2026',
      'クラウド：第三者証明「no-such」の有効期間は2026/03/31までです',
    ],
    [
      { kind: 'review-near', body: { controls: ['12.4.1'], date: '2026-03-31', days: 0 } },
      'Cloud: the review of one statement was due on Mar 31, 2026',
      'クラウド：言明1件の見直し期限（2026/03/31）を過ぎました',
    ],
    [
      { kind: 'release-near', flips: 1 },
      'Cloud: release 7 takes effect on Mar 1, 2026 and will change the outcome of one of your requirements',
      'クラウド：リリース7が2026/03/02に発効します。要求事項1件の判定が反転する予定です',
    ],
    [
      { kind: 'request-answered' },
      'Cloud: release 7 discloses what you asked for',
      'クラウド：依頼していた項目がリリース7で開示されました',
    ],
  ] as const)('says what happened (%#)', (facts, english, japanese) =>
    expect(titles(facts)).toEqual([english, japanese]),
  );

  it('tells a kind that it does not know as that something happened', () => {
    expect(titles({ kind: 'brand-new' as 'release-out' })[0]).toBe(
      'Cloud: something happened on Mar 1, 2026',
    );
  });

  it('counts a zone that is not known as UTC, and calls a service without a name by its key', () => {
    const { alert } = sampleAlert({ kind: 'question-asked', serviceName: {} });
    expect(alertTitle(alert, { language: 'en', timeZone: 'Mars/Olympus' })).toBe(
      'example-cloud/object-storage: a customer asked a question on Mar 1, 2026',
    );
  });
});
