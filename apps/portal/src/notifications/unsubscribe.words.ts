// Words of the page that the link at the foot of a mail leads to.
import { defineWords } from '@bunkai/ui/words';

export const unsubscribeWords = defineWords(
  'unsubscribe',
  {
    title: 'Unsubscribe',
    what: 'These are mails with the alerts of {{organisation}} to {{address}}.',
    whatThen: 'Once you unsubscribe, none is sent there any more. Alerts stay in the inbox.',
    unsubscribe: 'Unsubscribe',
    offTitle: 'You are unsubscribed',
    off: 'No mail with the alerts of {{organisation}} goes to {{address}} any more.',
    undo: 'Turn on again',
    undone: 'Turned on again: mails are sent as before.',
    fewer: 'Rather fewer mails than none? Once a day or once a week, or only what concerns you:',
    toSettings: 'How alerts reach you',
    unknownTitle: 'This link is not known',
    unknown:
      'It is not whole, or the mails that it belongs to do not exist any more: somebody who has left an organisation gets no mail of it. If mails still arrive, turn them off after signing in.',
  },
  {
    title: 'メールの配信停止',
    what: '{{organisation}}の通知を{{address}}にメールでお送りしています。',
    whatThen: '配信を停止すると、このアドレスにはメールが送られなくなります。通知は受信箱に残ります。',
    unsubscribe: '配信を停止',
    offTitle: '配信を停止しました',
    off: '{{organisation}}の通知は、今後{{address}}には送られません。',
    undo: '配信を再開',
    undone: '配信を再開しました。これまでどおりメールをお送りします。',
    fewer:
      '停止せずに減らすこともできます。1日1回や週1回にまとめたり、自組織に関わるものに絞ったりできます。',
    toSettings: '通知の受け取り方',
    unknownTitle: 'このリンクは無効です',
    unknown:
      'リンクが途中で切れているか、対象のメールの設定がすでにありません（組織を離れた方にはメールは送られません）。メールが届き続ける場合は、サインインして停止してください。',
  },
);
