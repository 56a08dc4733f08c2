// The line of an alert about a release, an access request or a conversation.
import type { AlertToSend } from '@bunkai/application';
import { plainMember } from './plain.js';
import { type Reader, type Words, dayOf } from './reader.js';

type Told = AlertToSend['alert'];

export function newsHeadline(alert: Told, reader: Reader): string {
  return wordsOf(alert, dayOf(alert.occursAt, reader))[reader.language];
}

function wordsOf(alert: Told, day: string): Words {
  const news = releaseNews(alert, day);
  const number = alert.releaseNumber;
  switch (alert.kind) {
    case 'release-published':
      return { en: `${news.en}; none of your verdicts changed`, ja: `${news.ja}。判定の変化はありません` };
    case 'release-out':
      return news;
    case 'waiver-lapsed': {
      const id = plainMember(alert.body['requirementId'], 40);
      return {
        en: `the waiver of requirement ${id} ended on ${day}`,
        ja: `要求事項${id}の特例承認が${day}に終了しました`,
      };
    }
    case 'subscription-accepted':
      return { en: `your access was accepted on ${day}`, ja: `閲覧の申請が${day}に承認されました` };
    case 'subscription-declined':
      return { en: `your access was declined on ${day}`, ja: `閲覧の申請が${day}に却下されました` };
    case 'subscription-requested':
      return {
        en: `a customer asked for access on ${day}`,
        ja: `${day}にカスタマから閲覧の申請がありました`,
      };
    case 'question-asked':
      return { en: `a customer asked a question on ${day}`, ja: `${day}にカスタマから質問がありました` };
    case 'question-answered':
      return {
        en: `the provider answered your question on ${day}`,
        ja: `${day}にプロバイダから質問への回答がありました`,
      };
    case 'objection-raised':
      return {
        en: `a customer raised an objection on ${day}`,
        ja: `${day}にカスタマから異議がありました`,
      };
    case 'request-answered':
      return {
        en: `release ${number} discloses what you asked for`,
        ja: `依頼していた項目がリリース${number}で開示されました`,
      };
    default:
      return { en: `something happened on ${day}`, ja: `${day}に通知がありました` };
  }
}

/** What became of the service: a release in force, or none since a withdrawal. */
function releaseNews({ releaseKind, releaseNumber }: Told, day: string): Words {
  if (releaseKind === 'withdrawal')
    return {
      en: `withdrawn; nothing is in force since ${day}`,
      ja: `${day}以降、有効なリリースはありません`,
    };
  return {
    en: `release ${releaseNumber} is in force since ${day}`,
    ja: `リリース${releaseNumber}が${day}に発効しました`,
  };
}
