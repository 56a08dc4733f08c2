// What an alert says in one line, in both languages.
import type { Alert } from '@bunkai/application';
import { reminderTitle } from './reminder-title.js';
import type { Words } from './words.js';

/** The line for an alert; dates are in UTC. */
export function alertTitle(alert: Alert): Words {
  const { en, ja } = sentence(alert);
  return { en: `${nameOf(alert, 'en')}: ${en}`, ja: `${nameOf(alert, 'ja')}: ${ja}` };
}

function sentence(alert: Alert): Words {
  const day = alert.occursAt.toISOString().slice(0, 10);
  const { flips, flipsToUnmet } = alert;
  switch (alert.kind) {
    case 'release-published':
      return {
        en: `${news(alert, day).en}; none of your verdicts changed`,
        ja: `${news(alert, day).ja}。判定の変化はありません`,
      };
    case 'verdicts-flipped':
      return {
        en: `${cause(alert).en}${flips} of your requirements changed outcome on ${day}, ${flipsToUnmet} to unmet`,
        ja: `${cause(alert).ja}${day} に要求事項 ${flips} 件の判定が反転しました（うち未充足 ${flipsToUnmet} 件）`,
      };
    case 'early-warning':
      return {
        en: `${cause(alert).en}${flips} of your requirements will change outcome on ${day}, ${flipsToUnmet} to unmet`,
        ja: `${cause(alert).ja}${day} に要求事項 ${flips} 件の判定が反転する予定です（うち未充足 ${flipsToUnmet} 件）`,
      };
    case 'waiver-lapsed':
      return {
        en: `the waiver of requirement ${requirementOf(alert)} ended`,
        ja: `要求事項 ${requirementOf(alert)} の特例承認が終了しました`,
      };
    case 'subscription-accepted':
      return { en: 'your access was accepted', ja: '閲覧の申請が承認されました' };
    case 'subscription-declined':
      return { en: 'your access was declined', ja: '閲覧の申請が却下されました' };
    case 'release-out':
      return news(alert, day);
    case 'subscription-requested':
      return { en: 'a customer asks for access', ja: 'カスタマから閲覧の申請があります' };
    case 'question-asked':
      return { en: 'a customer asks a question', ja: 'カスタマから質問があります' };
    case 'question-answered':
      return { en: 'the provider answered your question', ja: 'プロバイダが質問に回答しました' };
    case 'objection-raised':
      return { en: 'a customer raised an objection', ja: 'カスタマから異議がありました' };
    case 'request-answered':
      return {
        en: `release ${alert.releaseNumber} discloses what you asked for`,
        ja: `依頼していた項目がリリース ${alert.releaseNumber} で開示されました`,
      };
    default:
      return reminderTitle(alert.kind, alert, day);
  }
}

/** What became of the service: a release in force, or none since a withdrawal. */
function news({ releaseKind, releaseNumber }: Alert, day: string): Words {
  if (releaseKind === 'withdrawal') {
    return {
      en: `withdrawn on ${day}; nothing is in force since`,
      ja: `${day} に撤回されました。有効なリリースはありません`,
    };
  }
  return {
    en: `release ${releaseNumber} is in force since ${day}`,
    ja: `リリース ${releaseNumber} が ${day} に発効しました`,
  };
}

/** The release that flips verdicts, where one does: time alone, or a service upstream, may do it too. */
function cause({ releaseKind, releaseNumber }: Alert): Words {
  if (releaseNumber === null) return { en: '', ja: '' };
  if (releaseKind === 'withdrawal') return { en: 'by a withdrawal, ', ja: '撤回により、' };
  return { en: `by release ${releaseNumber}, `, ja: `リリース ${releaseNumber} により、` };
}

function nameOf({ serviceName, serviceKey }: Alert, locale: 'en' | 'ja'): string {
  return (
    (typeof serviceName === 'string' ? serviceName : (serviceName[locale] ?? serviceName['en'])) ?? serviceKey
  );
}

function requirementOf(alert: Alert): string {
  const id = alert.body['requirementId'];
  return typeof id === 'string' ? id : '?';
}
