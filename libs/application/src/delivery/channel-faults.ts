// What may be wrong with a channel's label and settings.
import { iso27017_2015 } from '@bunkai/catalogue';
import type { Fault } from '@bunkai/disclosure';
import { textFaults } from '../input/text-faults.js';
import type { ChannelSettings } from './channel.js';

/** In UTF-16 code units. */
export const MAX_LABEL_LENGTH = 100;

/** What a channel does until it is told otherwise: at once, and only what touches the organisation itself. */
export const defaultSettings: ChannelSettings = {
  rhythm: 'at-once',
  hour: 9,
  weekday: 1,
  timeZone: 'UTC',
  scope: 'own',
  severity: null,
  controls: [],
};

/** The faults of a trimmed label. */
export function labelFaults(label: string): readonly Fault[] {
  if (label !== '') return textFaults(label, '/label', MAX_LABEL_LENGTH);
  return [fault('/label', 'missing-text', 'Give it a name.', '名前を入力してください。')];
}

/** Without those of the time zone, which the database knows. */
export function settingsFaults({ hour, weekday, controls }: ChannelSettings): readonly Fault[] {
  const unknown = controls.filter((control) => !iso27017_2015.controls.has(control));
  return [
    ...(isWithin(hour, 0, 23)
      ? []
      : [
          fault('/hour', 'out-of-range', 'Give an hour from 0 to 23.', '0から23までの時を指定してください。'),
        ]),
    ...(isWithin(weekday, 1, 7)
      ? []
      : [
          fault(
            '/weekday',
            'out-of-range',
            'Give a day of the week from 1 (Monday) to 7 (Sunday).',
            '1(月曜日)から7(日曜日)までの曜日を指定してください。',
          ),
        ]),
    ...(unknown.length === 0
      ? []
      : [
          fault(
            '/controls',
            'unknown-control',
            'The catalogue has no such control.',
            'この管理策はカタログにありません。',
          ),
        ]),
  ];
}

export const unknownTimeZone = fault(
  '/timeZone',
  'unknown-time-zone',
  'There is no such time zone.',
  'このタイムゾーンはありません。',
);

export function tooManyEndpoints(most: number): Fault {
  return fault(
    '',
    'too-many-endpoints',
    `An organisation has at most ${most} endpoints. Remove one that is no longer used.`,
    `送信先は組織ごとに${most}件までです。使わなくなった送信先を削除してください。`,
  );
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function fault(pointer: string, code: string, en: string, ja: string): Fault {
  return { pointer, code, message: { en, ja } };
}
