import type { ValueType } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json-value.js';
import { documentRoot, jsonPointer, namesTo } from '../place.js';
import { valueOfType } from './value-of-type.js';

function faultsOf(type: ValueType, value: JsonValue): readonly string[] {
  const faults: string[] = [];
  valueOfType(type)(value, documentRoot, (place, { code }) =>
    faults.push(`${jsonPointer(namesTo(place))} ${code}`),
  );
  return faults;
}

function examples(
  type: ValueType,
  valid: readonly JsonValue[],
  wrong: readonly [JsonValue, ...string[]][],
): void {
  describe(`the type ${type.type}`, () => {
    it.each(valid.map((value) => ({ value })))('takes $value', ({ value }) => {
      expect(faultsOf(type, value)).toEqual([]);
    });
    it.each(wrong.map(([value, ...faults]) => ({ value, faults })))('refuses $value', ({ value, faults }) => {
      expect(faultsOf(type, value)).toEqual(faults);
    });
  });
}

const wrongType = ' wrong-type';

examples(
  { type: 'boolean' },
  [true, false],
  [
    [0, wrongType],
    ['true', wrongType],
    [[], wrongType],
  ],
);

examples(
  { type: 'number' },
  [0, -0, -1.5, 1e308],
  [
    [Infinity, wrongType],
    [NaN, wrongType],
    ['1', wrongType],
    [true, wrongType],
  ],
);

examples(
  { type: 'duration' },
  ['P1Y', 'PT0S'],
  [
    ['indefinite', ' invalid-duration'],
    ['', ' invalid-duration'],
    [60, wrongType],
    [{}, wrongType],
  ],
);
examples(
  { type: 'duration', indefinite: true },
  ['indefinite', 'P1Y'],
  [['INDEFINITE', ' invalid-duration']],
);

examples(
  { type: 'date' },
  ['2026-04-01', '2026-04-01T00:00:00.123456789+09:00'],
  [
    ['2026-02-30', ' invalid-date'],
    ['2026-04-01T00:00:60Z', ' invalid-date'],
    [20260401, wrongType],
  ],
);

examples(
  { type: 'enum', values: ['weak', 'strong'], ordered: true },
  ['weak', 'strong'],
  [
    ['Weak', ' unknown-code'],
    ['toString', ' unknown-code'],
    ['', ' unknown-code'],
    [1, wrongType],
    [['weak'], wrongType],
  ],
);

examples(
  { type: 'code-set', values: ['JP', 'DE'] },
  [[], ['JP'], ['DE', 'JP', 'DE']],
  [
    [['JP', 'jp', 'XX'], '/1 unknown-code', '/2 unknown-code'],
    [['JP', null], '/1 wrong-type'],
    ['JP', wrongType],
    [{ 0: 'JP' }, wrongType],
  ],
);

examples(
  { type: 'text' },
  ['', 'text', { en: '' }, { en: 'a', ja: 'あ', 'zh-Hant-TW': '字', 'x-house': 'b' }],
  [
    [{}, ' empty-object'],
    [['a'], wrongType],
    [{ en: null }, '/en wrong-type'],
    [{ '': 'a' }, '/ invalid-language-tag'],
    [{ __proto: 'a' }, '/__proto invalid-language-tag'],
    [{ en_US: 'a' }, '/en_US invalid-language-tag'],
    [
      Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`x-${index}`, ''])),
      ' too-many-languages',
    ],
  ],
);

examples(
  { type: 'url' },
  [
    'https://example.jp',
    'http://127.0.0.1:80/a?b#c',
    'mailto:a@example.jp',
    'https://例え.jp/資料',
    'urn:isbn:1',
  ],
  [
    ['', ' invalid-url'],
    ['example.jp/policy', ' invalid-url'],
    ['/policy', ' invalid-url'],
    ['https://', ' invalid-url'],
    ['https://example.jp/a b', ' invalid-url'],
    [' https://example.jp', ' invalid-url'],
    ['javascript:alert(1)', ' unsafe-url'],
    ['JavaScript:alert(1)', ' unsafe-url'],
    ['java\tscript:alert(1)', ' invalid-url'],
    ['data:text/html,<script>', ' unsafe-url'],
    ['vbscript:x', ' unsafe-url'],
    [{ en: 'https://example.jp' }, wrongType],
  ],
);

examples(
  { type: 'document' },
  [{ title: '' }, { title: { ja: '規約' }, url: 'https://example.jp', sha256: '0123456789abcdef'.repeat(4) }],
  [
    [{}, ' one-member-needed'],
    ['Terms', wrongType],
    [{ title: null }, '/title wrong-type'],
    [{ name: 'Terms' }, '/name unknown-member', ' one-member-needed'],
    [{ sha256: '0'.repeat(63) + 'G' }, '/sha256 invalid-sha256'],
    [{ title: 'a', url: 'b', constructor: 1 }, '/url invalid-url', '/constructor unknown-member'],
  ],
);

examples(
  { type: 'contact' },
  [{ email: 'a@example.jp' }, { phone: '+81 3 0000 0000', hours: { ja: '平日' } }, { url: 'tel:110' }],
  [
    [{}, ' one-member-needed'],
    [{ hours: '24x7' }, ' one-member-needed'],
    [{ email: 'nobody' }, '/email invalid-email'],
    [{ email: `${'a'.repeat(250)}@b.jp` }, '/email invalid-email'],
    [{ phone: 110 }, '/phone wrong-type'],
    [{ email: 'a@b', fax: '1' }, '/fax unknown-member'],
  ],
);

examples(
  { type: 'schedule' },
  [
    { rrule: 'FREQ=MONTHLY;BYDAY=3SU', start: '02:00', duration: 'PT4H', tz: 'Asia/Tokyo' },
    { rrule: 'FREQ=DAILY', start: '2026-04-01T02:00:00+09:00' },
    { rrule: 'FREQ=DAILY', start: '20260401T020000Z', tz: 'UTC' },
    { rrule: 'FREQ=DAILY', start: '2026-04-01T02:00' },
    { every: 'P1D' },
    { every: 'P1D', window: '平日の夜間', tz: 'America/Argentina/Buenos_Aires' },
  ],
  [
    [{}, ' schedule-form'],
    [{ window: '02:00-04:00' }, ' schedule-form'],
    [{ rrule: 'FREQ=DAILY', every: 'P1D' }, ' schedule-form'],
    [{ rrule: 'daily' }, '/rrule invalid-rrule'],
    [{ rrule: 'FREQ=DAILY', window: '02:00-04:00' }, '/window unknown-member'],
    [{ rrule: 'FREQ=DAILY', start: '25:00' }, '/start invalid-time'],
    [{ rrule: 'FREQ=DAILY', start: '20260230T020000Z' }, '/start invalid-time'],
    [{ rrule: 'FREQ=DAILY', duration: '4h' }, '/duration invalid-duration'],
    [{ every: 'daily' }, '/every invalid-duration'],
    [{ every: 'indefinite' }, '/every invalid-duration'],
    [{ every: 'P1D', window: 2 }, '/window wrong-type'],
    [{ every: 'P1D', tz: 'Asia/Tokyo\n' }, '/tz invalid-time-zone'],
    ['P1D', wrongType],
  ],
);
