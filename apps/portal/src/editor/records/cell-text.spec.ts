import { iso27017_2015, type RecordMember } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { cellText, enterCell } from './cell-text.js';

const member = (path: string, name: string): RecordMember =>
  iso27017_2015.fields.get(path)!.members!.get(name)!;
const retention = member('12.4.1/logRetentionByType', 'retention');
const country = member('15.1.3/subprocessors', 'country');
const countries = member('15.1.3/subprocessors', 'dataCountries');
const bridge = member('18.2.1/auditReports', 'bridgeLetter');

describe('cellText', () => {
  it.each<[RecordMember, JsonValue, string, string]>([
    [retention, 'P1Y6M', '1 year 6 months', '1年6か月'],
    [retention, 'PT4H30M', '4 hours 30 minutes', '4時間30分'],
    [country, 'JP', 'Japan', '日本'],
    [countries, ['JP', 'US'], 'Japan, United States', '日本、アメリカ合衆国'],
    [bridge, true, 'yes', 'はい'],
  ])('is read back: %#', (type, value, english, japanese) => {
    expect(cellText(type, value, 'en')).toEqual({ text: english, isExact: true });
    expect(cellText(type, value, 'ja')).toEqual({ text: japanese, isExact: true });
    expect([enterCell(english, type), enterCell(japanese, type)]).toEqual([value, value]);
  });

  it('knows every code again in both languages', () => {
    for (const field of iso27017_2015.fields.values()) {
      for (const type of field.members?.values() ?? []) {
        for (const code of type.type === 'enum' ? (type.values ?? []) : []) {
          for (const language of ['en', 'ja'] as const) {
            const { text } = cellText(type, code, language);
            expect([field.path, type.name, text, enterCell(text, type)]).toEqual([
              field.path,
              type.name,
              text,
              code,
            ]);
          }
        }
      }
    }
  });

  it('leaves a text of two languages to be edited in full', () => {
    const purpose = member('15.1.3/subprocessors', 'purpose');
    expect(cellText(purpose, { en: 'Mail', ja: 'メール' }, 'ja')).toEqual({ text: 'メール', isExact: false });
  });
});

describe('enterCell', () => {
  it('keeps what it cannot read', () => {
    expect(enterCell(' soon ', retention)).toBe('soon');
    expect(enterCell('  ', retention)).toBeUndefined();
  });
});
