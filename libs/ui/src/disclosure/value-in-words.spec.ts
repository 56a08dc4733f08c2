import { attestationList, iso27017_2015 } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../words/reader-context.js';
import { scheduleInWords } from './schedule-in-words.js';
import { valueInWords } from './value-in-words.js';

const en: Reader = { language: 'en', timeZone: 'UTC' };
const ja: Reader = { language: 'ja', timeZone: 'Asia/Tokyo' };
const both = (path: string, value: JsonValue) => {
  const field = iso27017_2015.fields.get(path)!;
  return [valueInWords(field, value, en), valueInWords(field, value, ja)];
};

describe('valueInWords', () => {
  it.each<[string, JsonValue, string, string]>([
    ['7.2.2/staffTraining', true, 'Yes', 'はい'],
    ['14.1.1/availabilityTarget', 99.9995, '99.9995 % per month', '99.9995%（月間）'],
    ['12.3.1/backupGenerations', 1, '1 generation', '1世代'],
    ['12.4.1/logRetention', 'P1Y6M', '1 year 6 months', '1年6か月'],
    ['12.4.1/logRetention', 'indefinite', 'without end', '無期限'],
    ['12.3.1/restoreTestLast', '2026-03-01', 'Mar 1, 2026', '2026/03/01'],
    ['9.2.3/adminMfa', 'enforceableByCustomer', 'can be enforced by the customer', '顧客が強制可能'],
    ['18.1.1/storageCountries', ['JP', 'SG'], 'Japan and Singapore', '日本、シンガポール'],
    ['18.1.1/storageCountries', [], 'None', 'なし'],
    ['9.2.4/credentialResetProcedure', { en: 'Self-service', ja: '自己操作' }, 'Self-service', '自己操作'],
    ['10.1.2/kmsSpecification', { url: 'https://a.example/' }, 'https://a.example/', 'https://a.example/'],
    ['10.1.2/kmsSpecification', { sha256: 'ab' }, 'Untitled document', '無題の文書'],
    ['12.4.1/logFormat', ['unheard\u202eof'], 'unheardof', 'unheardof'],
    ['12.4.1/logFormat', 'constructor', 'constructor', 'constructor'],
    [
      '12.4.1/logRetentionByType',
      [{ type: 'audit', retention: 'P1Y', onlineFor: null }],
      'Kind: audit logs, Retention: 1 year',
      '種別：監査ログ, 保存期間：1年',
    ],
  ])('says %s %j', (path, value, english, japanese) => {
    expect(both(path, value)).toEqual([english, japanese]);
  });

  it('names a level by the scheme of its record', () => {
    const level = attestationList.members!.get('level')!;
    expect(valueInWords(level, '2-attestation', en, { scheme: 'csa-star' })).toBe('Level 2, attestation');
    expect(valueInWords(level, 'gold', ja, { scheme: 'cs-mark' })).toBe('ゴールド');
    expect(valueInWords(level, 'gold', ja, {})).toBe('gold');
  });

  it('cuts what no type explains', () => {
    const text = valueInWords({ type: 'number' }, { a: 'x'.repeat(10_000) }, en);
    expect(text).toHaveLength(301);
  });
});

describe('scheduleInWords', () => {
  it.each([
    [{ every: 'P1D' }, 'every day', '毎日'],
    [{ every: 'PT6H', window: 'nights' }, 'every 6 hours (nights)', '6時間ごと（nights）'],
    [
      { rrule: 'FREQ=WEEKLY;BYDAY=SU;BYHOUR=2;BYMINUTE=30', duration: 'PT4H', tz: 'Asia/Tokyo' },
      'every week on Sunday at 02:30, for 4 hours (Asia/Tokyo)',
      '毎週 日曜日 02:30から4時間（Asia/Tokyo）',
    ],
    [
      { rrule: 'freq=monthly;byday=2TU,-1FR', start: '2026-04-01T01:00' },
      'every month on the second Tuesday and the last Friday at 01:00, from Apr 1, 2026',
      '毎月 第2火曜日、最終金曜日 01:00から、2026/04/01以降',
    ],
    [{ rrule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1' }, 'every 3 months on day 1', '3か月ごと 1日'],
    [{ rrule: 'FREQ=YEARLY;BYWEEKNO=3' }, 'FREQ=YEARLY;BYWEEKNO=3', 'FREQ=YEARLY;BYWEEKNO=3'],
  ])('says %j', (schedule, english, japanese) => {
    expect([scheduleInWords(schedule, en), scheduleInWords(schedule, ja)]).toEqual([english, japanese]);
  });
});
