import { describe, expect, it } from 'vitest';
import { type Alert, groupAlerts } from './group-alerts.js';
import { headlineOf } from './headline.js';
import { alertOf } from './testing-alert.js';

const say = (language: 'en' | 'ja', ...alerts: readonly Partial<Alert>[]) => {
  const [group] = groupAlerts(alerts.map((facts, index) => alertOf({ id: `${index}`, ...facts })));
  return group ? headlineOf(group, { language, timeZone: 'Asia/Tokyo' }) : '';
};
const flipped = { kind: 'verdicts-flipped', flipCount: 3, flipsToUnmet: 2 };

describe('the line of what happened', () => {
  it.each<[Partial<Alert>, string, string]>([
    [
      flipped,
      'Release 7: 3 of your requirements changed outcome on Mar 1, 2026, 2 of them to unmet',
      'リリース7：2026/03/01に要求事項3件の判定が反転しました（うち未充足2件）',
    ],
    [
      { kind: 'early-warning', flipCount: 1 },
      'Release 7: 1 of your requirements will change outcome on Mar 1, 2026',
      'リリース7：2026/03/01に要求事項1件の判定が反転する予定です',
    ],
    [
      { ...flipped, flipCount: 2 },
      'Release 7: 2 of your requirements changed outcome on Mar 1, 2026, to unmet',
      'リリース7：2026/03/01に要求事項2件の判定が反転しました（未充足）',
    ],
    [
      { ...flipped, releaseNumber: null, releaseKind: null },
      '3 of your requirements changed outcome on Mar 1, 2026, 2 of them to unmet',
      '2026/03/01に要求事項3件の判定が反転しました（うち未充足2件）',
    ],
    [
      { releaseKind: 'withdrawal' },
      'Withdrawal: nothing is in force since Mar 1, 2026; none of your verdicts changed',
      '撤回：2026/03/01以降、有効なリリースはありません。判定の変化はありません',
    ],
    [
      {},
      'Release 7: in force since Mar 1, 2026; none of your verdicts changed',
      'リリース7：2026/03/01に発効しました。判定の変化はありません',
    ],
    [
      { kind: 'waiver-lapsed', requirementId: '\u202eR-1', releaseNumber: null },
      'The waiver of requirement R-1 ended on Mar 1, 2026',
      '要求事項R-1の特例承認が2026/03/01に終了しました',
    ],
    [
      { kind: 'question-answered', releaseNumber: null },
      'The provider answered your question on Mar 1, 2026',
      '2026/03/01にプロバイダから質問への回答がありました',
    ],
    [
      { kind: 'release-near', flipCount: 2 },
      'Release 7: takes effect on Mar 1, 2026 and will change the outcome of 2 of your requirements',
      'リリース7：2026/03/01に発効します。要求事項2件の判定が反転する予定です',
    ],
    [
      { kind: 'attestation-near-end', releaseNumber: null, scheme: '\u202eisms', date: '2026-02-28' },
      'The attestation isms ends on 2026-02-28',
      '第三者証明「isms」の有効期間は2026-02-28までです',
    ],
    [
      { kind: 'review-near', controls: ['12.4.1'], date: '2026-02-28', isOver: true },
      'The review of 1 statement was due on 2026-02-28',
      '言明1件の見直し期限（2026-02-28）を過ぎました',
    ],
    [
      { kind: 'request-answered' },
      'Release 7 discloses what you asked for',
      '依頼していた項目がリリース7で開示されました',
    ],
    [{ kind: 'constructor' }, 'Something happened on Mar 1, 2026', '2026/03/01に通知がありました'],
  ])('%#', (facts, en, ja) => {
    expect([say('en', facts), say('ja', facts)]).toEqual([en, ja]);
  });

  it('adds up over my subscriptions', () => {
    expect(say('en', {}, flipped, { ...flipped, flipCount: 1, flipsToUnmet: 0 })).toBe(
      'Release 7: 4 of your requirements changed outcome on Mar 1, 2026, 2 of them to unmet',
    );
  });

  it('is of the day where the reader is', () => {
    expect(say('en', { kind: 'release-out', occursAt: '2026-03-01T15:00:00Z' })).toBe(
      'Release 7: in force since Mar 2, 2026',
    );
  });
});
