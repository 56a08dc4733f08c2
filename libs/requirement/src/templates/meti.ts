// After the service-level check list for cloud services that Japan's Ministry of Economy, Trade and Industry gave out
// in 2010: its items, our numbers, titles and tests.
import { metiAvailability } from './meti-availability.js';
import { metiData } from './meti-data.js';
import { profile } from './requirement-builder.js';
import type { RequirementTemplate } from './requirement-template.js';

export const metiTemplate: RequirementTemplate = {
  id: 'meti',
  title: { en: 'METI service-level check list', ja: '経済産業省クラウドサービスレベルのチェックリスト' },
  about: {
    en: 'The question sheet that is usual in Japan: availability, support, backup, logs, what happens at the end.',
    ja: '国内で広く使われている確認項目です。稼働率、サポート、バックアップ、ログ、解約時の扱いなどを確かめます。',
  },
  source: { name: '経済産業省 (METI), 2010' },
  document: profile({ en: 'METI service-level check list', ja: 'クラウドサービスレベルのチェックリスト' }, [
    ...metiAvailability,
    ...metiData,
  ]),
};
