import type { FieldType, ValueType } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../document/json-value.js';
import { readValue } from './read-value.js';

const read = (text: string, type: FieldType, rest: Partial<ValueType> = {}) =>
  readValue(text, { type, ...rest });

describe('readValue', () => {
  it.each<[string, FieldType, JsonValue]>([
    ['はい', 'boolean', true],
    ['99.9%', 'number', 99.9],
    ['90日', 'duration', 'P90D'],
    ['2026/11/22', 'date', '2026-11-22'],
    ['  some text ', 'text', 'some text'],
    ['https://example.jp/a', 'url', 'https://example.jp/a'],
    ['https://example.jp/a', 'document', { url: 'https://example.jp/a' }],
    ['利用規約', 'document', { title: '利用規約' }],
    ['a@example.jp', 'contact', { email: 'a@example.jp' }],
    ['03-1234-5678', 'contact', { phone: '03-1234-5678' }],
    ['FREQ=WEEKLY;BYDAY=SU', 'schedule', { rrule: 'FREQ=WEEKLY;BYDAY=SU' }],
    ['every 1 day', 'schedule', { every: 'P1D' }],
    ['1日ごと', 'schedule', { every: 'P1D' }],
  ])('reads %s as a %s', (text, type, value) => {
    expect(read(text, type)).toEqual({ ok: true, value });
  });

  it.each<[string, FieldType, string]>([
    ['perhaps', 'boolean', 'unreadable'],
    ['many', 'number', 'unreadable'],
    ['soon', 'duration', 'unreadable'],
    ['無期限', 'duration', 'unreadable'],
    ['11/12/2026', 'date', 'unreadable'],
    ['not a link', 'url', 'invalid-url'],
    ['javascript:alert(1)', 'url', 'unsafe-url'],
    ['now and then', 'schedule', 'unreadable'],
    ['FREQ=NEVER', 'schedule', 'invalid-rrule'],
    ['a@', 'contact', 'invalid-email'],
  ])('refuses %s as a %s', (text, type, code) => {
    const result = read(text, type);
    expect(!result.ok && result.refusal.code).toBe(code);
  });

  it('says in both languages what it wanted', () => {
    const result = read('Atlantis', 'enum', { codes: 'iso3166-1-alpha2', values: ['JP'] });
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'unreadable',
        message: {
          en: '"Atlantis" is not the name or code of a country',
          ja: '「Atlantis」は国名または国コードとして読み取れません',
        },
      },
    });
  });

  it('names the entry of a list that is no code', () => {
    const result = read('JP, Atlantis', 'code-set', { codes: 'iso3166-1-alpha2', values: ['JP'] });
    expect(!result.ok && result.refusal.message.en).toBe('"Atlantis" is not the name or code of a country');
  });
});
