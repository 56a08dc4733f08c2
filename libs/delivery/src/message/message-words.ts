// What stands around alerts when they leave the house, in both languages.
import type { Language } from '../text/reader.js';

interface Counts {
  readonly alerts: number;
  readonly services: number;
  readonly unmet: number;
}

export interface MessageWords {
  readonly digestTitle: (counts: Counts) => string;
  readonly testTitle: string;
  readonly test: (label: string, organisation: string) => string;
  readonly disabledTitle: (label: string) => string;
  readonly disabled: (label: string, reason: 'gone' | 'failing') => string;
  readonly moreAlerts: (count: number) => string;
  readonly openInbox: string;
  readonly openService: string;
  readonly why: (organisation: string) => string;
  readonly settings: string;
  readonly unsubscribe: string;
  /** Between a label and its value. */
  readonly colon: string;
}

const en: MessageWords = {
  digestTitle: ({ alerts, services, unmet }) =>
    `${counted(alerts, 'alert')} about ${counted(services, 'service')}${unmet > 0 ? `, ${counted(unmet, 'requirement')} to unmet` : ''}`,
  testTitle: 'A test message from Bunkai',
  test: (label, organisation) =>
    `This is a test of how alerts of ${organisation} are delivered${label === '' ? '' : ` to “${label}”`}. It arrived: alerts will arrive here too.`,
  disabledTitle: (label) => `The endpoint “${label}” was turned off`,
  disabled: (label, reason) =>
    `${reason === 'gone' ? `The endpoint “${label}” answered that it is gone for good (HTTP 410).` : `Every delivery to the endpoint “${label}” has failed for five days.`} Nothing is sent to it any more; the inbox has every alert. When the endpoint works again, turn it on; what was not delivered can be sent again.`,
  moreAlerts: (count) =>
    count === 1 ? 'and one more alert in the inbox' : `and ${count} more alerts in the inbox`,
  openInbox: 'Open the inbox',
  openService: 'Open the service',
  why: (organisation) => `You receive this as a member of ${organisation}.`,
  settings: 'How alerts reach you',
  unsubscribe: 'Unsubscribe',
  colon: ': ',
};

const ja: MessageWords = {
  digestTitle: ({ alerts, services, unmet }) =>
    `${services}件のサービスに関する通知${alerts}件${unmet > 0 ? `（うち未充足への反転${unmet}件）` : ''}`,
  testTitle: 'Bunkaiからのテスト送信',
  test: (label, organisation) =>
    `${organisation}の通知を${label === '' ? '' : `「${label}」に`}お届けするためのテスト送信です。これが届いていれば、通知も届きます。`,
  disabledTitle: (label) => `送信先「${label}」への送信を停止しました`,
  disabled: (label, reason) =>
    `${reason === 'gone' ? `送信先「${label}」から、廃止済みである旨の応答（HTTP 410）がありました。` : `送信先「${label}」への送信が5日間続けて失敗しました。`}以後、この送信先には送信しません。通知はすべて受信箱で確認できます。復旧後に送信先を有効にすると、届かなかった通知を再送できます。`,
  moreAlerts: (count) => `ほか${count}件の通知が受信箱にあります`,
  openInbox: '受信箱を開く',
  openService: 'サービスを開く',
  why: (organisation) => `${organisation}のメンバーの方にお送りしています。`,
  settings: '通知の受け取り方',
  unsubscribe: '配信を停止',
  colon: '：',
};

export const messageWords: Readonly<Record<Language, MessageWords>> = { en, ja };

function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
