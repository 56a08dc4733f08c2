import { describe, expect, it } from 'vitest';
import type { ChannelSettings } from './channel-settings.js';
import { settingsInWords, weekdayName } from './settings-in-words.js';

const settings: ChannelSettings = {
  rhythm: 'at-once',
  hour: 9,
  weekday: 1,
  timeZone: 'Asia/Tokyo',
  scope: 'own',
  severity: 'any',
  controls: [],
  language: 'en',
};
const inWords = (
  given: Partial<ChannelSettings>,
  language: 'en' | 'ja' = 'en',
  hasRequirements = true,
): string[] =>
  settingsInWords(
    { ...settings, ...given },
    { to: 'a@b.example', hasRequirements },
    { language, timeZone: 'UTC' },
  );

describe('the settings of a channel in words', () => {
  it('say when, what and in which language', () => {
    expect(inWords({})).toEqual([
      'A message goes to a@b.example as soon as something happens.',
      'It tells of verdicts of our requirements that change, and of what is addressed to us.',
      'It is written in English.',
    ]);
    expect(inWords({ rhythm: 'weekly', weekday: 5, hour: 18, language: 'ja' }, 'ja')).toEqual([
      '通知があった週は、金曜日の18:00（Asia/Tokyo）にa@b.exampleへまとめて1通送ります。',
      '要求事項の判定の反転と、自組織宛ての連絡をお知らせします。',
      '日本語で書かれます。',
    ]);
    expect(inWords({ rhythm: 'daily' })[0]).toBe(
      'One message a day goes to a@b.example, at 09:00 (Asia/Tokyo), if anything happened.',
    );
  });

  it('say no more where nothing is sent', () => {
    expect(inWords({ rhythm: 'never', severity: 'mandatory' })).toEqual([
      'Nothing is sent to a@b.example. Alerts wait in the inbox.',
    ]);
  });

  it('name few controls, and count the rest', () => {
    expect(inWords({ controls: ['12.4.1', '15.1.3'] })[2]).toBe(
      'Of verdicts that change, it tells those of the controls 12.4.1 and 15.1.3 only.',
    );
    const seven = ['5.1.1', '6.1.1', '7.2.2', '8.1.1', '9.1.2', '10.1.1', '12.4.1'];
    expect(inWords({ controls: seven, severity: 'mandatory' }, 'ja')[2]).toBe(
      '判定の反転は、管理策5.1.1、6.1.1、7.2.2、8.1.1、9.1.2、ほか2件の必須の要求事項に限ります。',
    );
  });

  it('leave out requirements where there are none, and where every change is told', () => {
    const narrow = { severity: 'mandatory', controls: ['12.4.1'] } as const;
    expect(inWords(narrow)).toHaveLength(4);
    expect(inWords(narrow, 'en', false)).toHaveLength(3);
    expect(inWords({ ...narrow, scope: 'any' })).toHaveLength(3);
  });

  it.each([
    [1, 'Monday', '月曜日'],
    [7, 'Sunday', '日曜日'],
  ] as const)('begin the week on Monday (%i)', (weekday, en, ja) => {
    expect([weekdayName(weekday, 'en'), weekdayName(weekday, 'ja')]).toEqual([en, ja]);
  });
});
