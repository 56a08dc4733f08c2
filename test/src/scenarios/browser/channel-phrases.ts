// What the story of channels reads and presses, in the visitor's language.
export interface ChannelPhrases {
  readonly daily: string;
  readonly atOnce: string;
  readonly messagesIn: string;
  readonly saysDaily: RegExp;
  readonly saysAtOnce: RegExp;
  readonly save: string;
  readonly saved: string;
  readonly add: string;
  readonly address: string;
  readonly label: string;
  readonly submit: string;
  readonly secret: string;
  readonly kept: string;
  readonly test: (label: string) => string;
  readonly arrived: RegExp;
  readonly notArrived: RegExp;
  readonly sent: (label: string) => string;
  readonly failing: RegExp;
  readonly again: RegExp;
  readonly replayed: string;
  readonly unsubscribe: string;
  readonly isOff: string;
  readonly undo: string;
  readonly title: string;
  readonly noMail: string;
  readonly unknown: string;
}

export const channelPhrases: Readonly<Record<'en' | 'ja', ChannelPhrases>> = {
  en: {
    daily: 'Once a day',
    atOnce: 'At once',
    messagesIn: 'English',
    saysDaily: /One message a day goes to .*, at 09:00/,
    saysAtOnce: /as soon as something happens/,
    save: 'Save',
    saved: 'Saved. From now on it is as described.',
    add: 'Add an endpoint',
    address: 'Address',
    label: 'Name',
    submit: 'Add',
    secret: 'Secret',
    kept: 'I have kept it',
    test: (label) => `Send a test: ${label}`,
    arrived: /The test arrived: answered 200/,
    notArrived: /The test did not arrive: .*It is tried again/,
    sent: (label) => `What was sent: ${label}`,
    failing: /Failing since/,
    again: /^Send again: 1 alert/,
    replayed: 'It is sent again, under the same id.',
    unsubscribe: 'Unsubscribe',
    isOff: 'You are unsubscribed',
    undo: 'Turn on again',
    title: 'Unsubscribe',
    noMail: 'You have unsubscribed from these mails.',
    unknown: 'This link is not known',
  },
  ja: {
    daily: '1日1回',
    atOnce: 'すぐに',
    messagesIn: '日本語',
    saysDaily: /通知があった日は、09:00.*まとめて1通/,
    saysAtOnce: /通知があるとすぐに/,
    save: '保存',
    saved: '保存しました。今後はこの設定で送信します。',
    add: '送信先を追加',
    address: 'アドレス',
    label: '名前',
    submit: '追加',
    secret: 'シークレット',
    kept: '保管しました',
    test: (label) => `テスト送信：${label}`,
    arrived: /テストが届きました（応答200/,
    notArrived: /テストは届きませんでした。.*再送します/,
    sent: (label) => `送信の記録：${label}`,
    failing: /から失敗中/,
    again: /^もう一度送る：通知1件/,
    replayed: '同じIDでもう一度送ります。',
    unsubscribe: '配信を停止',
    isOff: '配信を停止しました',
    undo: '配信を再開',
    title: 'メールの配信停止',
    noMail: 'メールの配信停止を申し込み済みです。',
    unknown: 'このリンクは無効です',
  },
};
