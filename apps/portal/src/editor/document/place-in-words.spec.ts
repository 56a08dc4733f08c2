import { iso27017_2015 as catalogue } from '@bunkai/catalogue';
import { speakerOf } from '@bunkai/ui/words';
import { describe, expect, it } from 'vitest';
import { chromeWords } from '../chrome/chrome.words.js';
import { placeInWords } from './place-in-words.js';

const document = { variants: { plan: { name: { en: 'Plan', ja: 'プラン' } } } };
const told = (language: 'en' | 'ja', steps: readonly (string | number)[]) =>
  placeInWords(steps, {
    catalogue,
    document,
    reader: { language, timeZone: 'UTC' },
    say: speakerOf(chromeWords, language),
  });

describe('placeInWords', () => {
  it.each([
    [[], 'the whole document'],
    [['statements', '12.4.1', 'fields', 'logRetention'], '12.4.1 Event logging'],
    [['statements', '12.4.1', 'note'], '12.4.1 Event logging › note'],
    [['service', 'model'], 'Service › service model'],
    [['attestations', 0, 'scheme'], 'Attestations › row 1 › Scheme'],
    [['upstream', '["aws/govcloud"]', 'inherits'], 'Upstream services › aws/govcloud'],
    [['nonsense', '__proto__'], 'nonsense › __proto__'],
  ])('tells %j', (steps, words) => {
    expect(told('en', steps).parts.join(' › ')).toContain(words);
  });

  it('tells records by their key and variants by their name, in the reader’s language', () => {
    const steps = [
      'variants',
      'plan',
      'statements',
      '12.4.1',
      'fields',
      'logRetentionByType',
      '["audit"]',
      'retention',
    ];
    const { parts, type } = told('ja', steps);
    expect(parts).toEqual([
      '提供形態「プラン」',
      '12.4.1 イベントログ取得',
      '種別ごとの保存期間',
      '監査ログ',
      '保存期間',
    ]);
    expect(type?.type).toBe('duration');
  });

  it('gives the type of a field and of a text', () => {
    expect(told('en', ['statements', '12.4.1', 'fields', 'logRetention']).type?.type).toBe('duration');
    expect(told('en', ['statements', '12.4.1', 'note']).type?.type).toBe('text');
  });

  it('takes a key that is none as it is, without what turns the direction of text', () => {
    expect(told('en', ['upstream', 'a\u202eb']).parts).toEqual(['Upstream services', 'ab']);
  });
});
