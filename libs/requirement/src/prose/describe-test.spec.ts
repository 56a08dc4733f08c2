import { iso27017_2015 } from '@bunkai/catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tests } from '../testing/arbitraries/tests.js';
import { sampleControls } from '../testing/arbitraries/pools.js';
import type { Test } from '../test.js';
import { type ProseLine, describeTest } from './describe-test.js';
import { textOf } from './phrase.js';

/** The sentence in both languages, told of a requirement on the control. */
function told(test: Test, control?: string): readonly string[] {
  return (['en', 'ja'] as const).map(
    (language) => describeTest(test, language, iso27017_2015, control).sentence,
  );
}

describe('a comparison in words', () => {
  const retention = '12.4.1/logRetention';
  const countries = '18.1.1/storageCountries';
  const lastTest = '12.3.1/restoreTestLast';
  it.each<readonly [Test, string, string]>([
    [{ field: retention, op: 'disclosed' }, '“Retention” is disclosed.', '「保存期間」が開示されている。'],
    [
      { field: retention, op: 'atLeast', value: 'P1Y' },
      '“Retention” is at least 1 year.',
      '「保存期間」が1年以上である。',
    ],
    [
      { field: retention, op: 'atMost', value: 'P90D' },
      '“Retention” is at most 90 days.',
      '「保存期間」が90日以内である。',
    ],
    [
      { field: retention, op: 'atLeast', value: 'indefinite' },
      '“Retention” has no limit.',
      '「保存期間」が無期限である。',
    ],
    [
      { field: '12.3.1/backupGenerations', op: 'oneOf', value: [7, 14] },
      '“Generations kept” is 7 generations or 14 generations.',
      '「世代数」が7世代、14世代のいずれかである。',
    ],
    [
      { field: '14.1.1/availabilityTarget', op: 'atLeast', value: 99.95 },
      '“Availability commitment” is at least 99.95% a month.',
      '「稼働率」が月99.95%以上である。',
    ],
    [
      { field: '12.4.1/logTenantSeparation', op: 'notEquals', value: false },
      '“Customer sees only own records” is not no.',
      '「自社分のみの閲覧」が「いいえ」ではない。',
    ],
    [
      { field: lastTest, op: 'atLeast', value: '2026-01-01' },
      '“Last successful test” is 1 January 2026 or later.',
      '「直近の試験日」が2026年1月1日以降である。',
    ],
    [
      { field: lastTest, op: 'ageAtMost', value: 'P1Y' },
      '“Last successful test” is less than 1 year ago.',
      '「直近の試験日」から1年たっていない。',
    ],
    [
      { field: lastTest, op: 'notExpired' },
      '“Last successful test” has not passed.',
      '「直近の試験日」がまだ過ぎていない。',
    ],
    [
      { field: lastTest, op: 'notExpired', value: 'P0DT0.0S' },
      '“Last successful test” has not passed.',
      '「直近の試験日」がまだ過ぎていない。',
    ],
    [
      { field: lastTest, op: 'notExpired', value: 'P30D' },
      '“Last successful test” is still to come 30 days after the verification.',
      '「直近の試験日」が検証の30日後の時点でもまだ過ぎていない。',
    ],
    [
      { field: '18.1.1/governingLaw', op: 'oneOf', value: ['JP', { group: 'EEA' }] },
      '“Governing law” is Japan or one of the EEA countries.',
      '「準拠法」が日本、EEA加盟国のいずれかである。',
    ],
    [
      { field: countries, op: 'subsetOf', value: ['JP', 'DE', { group: 'G7' }] },
      '“Countries where data is stored” includes nothing but Japan, Germany and the G7 countries.',
      '「データ保管国」が日本、ドイツ、G7各国のみである。',
    ],
    [
      { field: countries, op: 'containsAny', value: ['JP', 'SG'] },
      '“Countries where data is stored” includes at least one of Japan and Singapore.',
      '「データ保管国」に日本、シンガポールの少なくとも1つが含まれる。',
    ],
    [
      { field: countries, op: 'disjointFrom', value: ['US', 'GB'] },
      '“Countries where data is stored” includes none of United States and United Kingdom.',
      '「データ保管国」にアメリカ合衆国、イギリスのいずれも含まれない。',
    ],
    [
      { field: countries, op: 'subsetOf', value: [] },
      '“Countries where data is stored” is empty.',
      '「データ保管国」が空である。',
    ],
    [
      { field: countries, op: 'containsAny', value: [] },
      '“Countries where data is stored” includes one of no values (never met).',
      '「データ保管国」について認められる値がない（常に満たさない）。',
    ],
  ])('%j', (test, en, ja) => {
    const control = 'field' in test ? test.field.split('/')[0] : undefined;
    expect(told(test, control)).toEqual([en, ja]);
  });

  it('names the control where it is another than the requirement’s', () => {
    const test: Test = { field: retention, op: 'disclosed' };
    const named = [
      '“Retention” (12.4.1 Event logging) is disclosed.',
      '「保存期間」（12.4.1 イベントログ取得）が開示されている。',
    ];
    expect(told(test)).toEqual(named);
    expect(told(test, '12.3.1')).toEqual(named);
  });

  it('tells of commitment and review', () => {
    expect(told({ field: '12.4.1/@reviewed', op: 'ageAtMost', value: 'P6M' }, '12.4.1')).toEqual([
      'The last review of the statement is less than 6 months ago.',
      '言明の最終確認日から6か月たっていない。',
    ]);
    expect(told({ field: '12.4.1/@commitment', op: 'disclosed' })).toEqual([
      'The commitment of the statement on 12.4.1 Event logging is disclosed.',
      '12.4.1 イベントログ取得についての言明の約束の程度が開示されている。',
    ]);
  });

  it('tells what is there of a test still being written', () => {
    expect(told({ field: retention, op: 'atLeast', value: '' }, '12.4.1')).toEqual([
      '“Retention” is at least ….',
      '「保存期間」が…以上である。',
    ]);
    expect(told({ field: '99.9/x', op: 'atMost' })[0]).toBe('“99.9/x” is at most ….');
  });
});

describe('parts of a test in words', () => {
  const yes: Test = { field: '7.2.2/staffTraining', op: 'equals', value: true };
  const year: Test = { field: '7.2.2/trainingInterval', op: 'atMost', value: 'P1Y' };
  const [training, interval] = [
    '“Staff and contractors are trained in handling customer data” is yes',
    '“Interval” is at most 1 year',
  ];
  const [trainingJa, intervalJa] = [
    '「従業員・委託先の教育」が「はい」である',
    '「教育の間隔」が1年以内である',
  ];

  it.each<readonly [Test, string, string]>([
    [{ all: [yes, year] }, `${training} and ${interval}.`, `${trainingJa}、かつ、${intervalJa}。`],
    [{ any: [yes, year] }, `${training} or ${interval}.`, `${trainingJa}、又は、${intervalJa}。`],
    [{ any: [year] }, `${interval}.`, `${intervalJa}。`],
    [{ all: [] }, 'Nothing is asked (always met).', '条件がない（常に満たす）。'],
    [{ any: [] }, 'There is no alternative to choose from (never met).', '選択肢がない（常に満たさない）。'],
    [{ not: year }, `It is not so that ${interval}.`, `（${intervalJa}）に当てはまらない。`],
    [
      { not: { any: [yes, year] } },
      `It is not so that (${training} or ${interval}).`,
      `（${trainingJa}、又は、${intervalJa}）に当てはまらない。`,
    ],
    [
      { all: [{ any: [yes, year] }, year] },
      `(${training} or ${interval}) and ${interval}.`,
      `（${trainingJa}、又は、${intervalJa}）、かつ、${intervalJa}。`,
    ],
  ])('%j', (test, en, ja) => {
    expect(told(test, '7.2.2')).toEqual([en, ja]);
  });

  it('tells of lists and what their entries must be', () => {
    const test: Test = {
      some: 'attestations',
      where: { field: './scheme', op: 'equals', value: 'isms' },
      test: { field: './expires', op: 'notExpired' },
    };
    expect(told(test)).toEqual([
      'At least one certificate or listing where “Scheme” is ISMS certification (ISO/IEC 27001, JIS Q 27001): “Expires” has not passed.',
      '認証・登録のうち「認証制度」がISMS認証であるものの少なくとも1件について、「有効期限」がまだ過ぎていない。',
    ]);
    const audit: Test = { field: './type', op: 'equals', value: 'audit' };
    const kept: Test = { field: './retention', op: 'atLeast', value: 'P1Y' };
    expect(told({ every: '12.4.1/logRetentionByType', where: { not: audit }, test: kept }, '12.4.1')).toEqual(
      [
        'Every entry of “Retention for each kind of log” where it is not so that “Kind” is “audit logs”: “Retention” is at least 1 year.',
        '「種別ごとの保存期間」のうち（「種別」が「監査ログ」である）に当てはまらないもののすべてについて、「保存期間」が1年以上である。',
      ],
    );
    expect(
      told({ some: 'attestations', test: { field: './level', op: 'atLeast', value: 'fedramp:moderate' } }),
    ).toEqual([
      'At least one certificate or listing: “Level” is at least FedRAMP Moderate.',
      '認証・登録の少なくとも1件について、「レベル」がFedRAMP 中（Moderate）以上である。',
    ]);
    expect(
      told({ every: 'upstream', test: { field: './inherits', op: 'contains', value: '12.4.1' } }),
    ).toEqual([
      'Every upstream service: “Controls taken over” includes “12.4.1 Event logging”.',
      '上流サービスのすべてについて、「引き継ぐ管理策」に「12.4.1 イベントログ取得」が含まれる。',
    ]);
  });
});

/** The outline as text, a line each, indented by two spaces a level. */
function laidOut({ words, parts }: ProseLine, depth = 0): readonly string[] {
  return ['  '.repeat(depth) + textOf(words), ...parts.flatMap((part) => laidOut(part, depth + 1))];
}

describe('the outline', () => {
  it('indents parts, says where each stands, and gives a compound condition lines of its own', () => {
    const audit: Test = { field: './country', op: 'equals', value: 'JP' };
    const test: Test = {
      all: [
        { field: '15.1.3/subprocessorNotice', op: 'atLeast', value: 'P30D' },
        {
          every: '15.1.3/subprocessors',
          where: { not: audit },
          test: { field: './until', op: 'notExpired' },
        },
      ],
    };
    const { outline } = describeTest(test, 'en', iso27017_2015, '15.1.3');
    const lines = laidOut(outline);
    expect(lines[0]).toBe('all of these hold');
    expect(lines[1]).toBe('  “Notice before a new one” is at least 30 days');
    expect(lines[2]).toBe('  every entry of “Sub-processors / contractors that can touch customer data”');
    expect(lines[3]).toBe('    only those count for which this holds');
    expect(lines[4]).toBe('      this does not hold');
    expect(lines[6]).toBe('    of each of them this is asked');
    expect(outline.parts[1]?.parts[0]?.parts[0]?.parts[0]?.place).toEqual(['all', 1, 'where', 'not']);
  });
});

describe('every valid test', () => {
  it('has a sentence in both languages, without JSON or gaps', () => {
    fc.assert(
      fc.property(tests(sampleControls), (test) => {
        for (const [index, text] of told(test).entries()) {
          expect(text).toMatch(index === 0 ? /^\S.*\.$/s : /^\S.*。$/s);
          expect(text).not.toMatch(/[{}[\]"…]|undefined|\[object|null/);
          expect(text).not.toMatch(/[“「][a-z]+[A-Z]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has an outline whose places lead to its parts', () => {
    fc.assert(
      fc.property(tests(sampleControls), (test) => {
        const check = ({ place, words, parts }: ProseLine): void => {
          const found = place.reduce<unknown>(
            (at, token) => (at as Record<string | number, unknown>)[token],
            test,
          );
          expect(found).toBeTypeOf('object');
          expect(textOf(words)).not.toBe('');
          parts.forEach(check);
        };
        check(describeTest(test, 'en', iso27017_2015).outline);
      }),
    );
  });
});
