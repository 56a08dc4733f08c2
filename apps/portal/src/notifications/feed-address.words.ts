// Words of the secret address at which feed readers and calendars read alerts.
import { defineWords } from '@bunkai/ui/words';

export const feedAddressWords = defineWords(
  'feedAddress',
  {
    title: 'Feed and calendar',
    intro:
      'A feed reader or a calendar can follow your alerts, and the dates of the services you subscribe to, at a secret address.',
    none: 'You have no secret address yet.',
    since:
      'You have had a secret address since {{date}}. It was shown when it was made and cannot be shown again.',
    make: 'Make an address',
    renew: 'Make a new address',
    remove: 'Remove the address',
    renewTitle: 'Make a new address?',
    renewText: 'The address that you have now stops working. Whatever reads it needs the new one.',
    removeTitle: 'Remove the address?',
    removeText: 'Feed readers and calendars that read it get nothing any more.',
    made: 'These addresses are shown this once. Whoever has one can read your alerts: give them only to your own feed reader and calendar.',
    atom: 'Alerts as Atom',
    json: 'Alerts as JSON Feed',
    calendar: 'Calendar (iCalendar)',
    copy: 'Copy: {{what}}',
    copyShort: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not be copied: select the text instead.',
    removed: 'The address was removed.',
    cancel: 'Cancel',
    close: 'Close',
  },
  {
    title: 'フィードとカレンダー',
    intro:
      'フィードリーダーやカレンダーで、通知と、購読しているサービスの日程を確認できます。あなた専用の秘密のアドレスを使います。',
    none: '秘密のアドレスはまだありません。',
    since:
      '秘密のアドレスは {{date}} に作成されています。アドレスは作成時にのみ表示され、再表示はできません。',
    make: 'アドレスを作成',
    renew: '新しいアドレスを作成',
    remove: 'アドレスを削除',
    renewTitle: '新しいアドレスを作成しますか？',
    renewText:
      '現在のアドレスは使えなくなります。利用中のフィードリーダーやカレンダーには、新しいアドレスを設定してください。',
    removeTitle: 'アドレスを削除しますか？',
    removeText: 'このアドレスを使っているフィードリーダーやカレンダーは、情報を受け取れなくなります。',
    made: 'アドレスが表示されるのは今回だけです。アドレスを知っている人は誰でも通知を閲覧できます。ご自身のフィードリーダーとカレンダー以外には知らせないでください。',
    atom: '通知（Atom）',
    json: '通知（JSON Feed）',
    calendar: 'カレンダー（iCalendar）',
    copy: 'コピー：{{what}}',
    copyShort: 'コピー',
    copied: 'コピーしました',
    copyFailed: 'コピーできませんでした。文字列を選択してコピーしてください。',
    removed: 'アドレスを削除しました。',
    cancel: 'キャンセル',
    close: '閉じる',
  },
);
