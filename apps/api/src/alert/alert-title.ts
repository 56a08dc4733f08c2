// What an alert says in one line, in both languages.
import type { Alert } from '@bunkai/application';

type Words = Readonly<Record<'en' | 'ja', string>>;

/** The line for an alert; dates are in UTC. */
export function alertTitle(alert: Alert): Words {
  const en = nameOf(alert, 'en');
  const ja = nameOf(alert, 'ja');
  const day = alert.occursAt.toISOString().slice(0, 10);
  const release = alert.releaseNumber;
  const { flips, flipsToUnmet } = alert;
  switch (alert.kind) {
    case 'release-published':
      return {
        en: `${en}: release ${release} is in force since ${day}; none of your verdicts changed`,
        ja: `${ja}: リリース ${release} が ${day} に発効しました。判定の変化はありません`,
      };
    case 'verdicts-flipped':
      return {
        en: `${en}: ${flips} of your requirements changed outcome on ${day}, ${flipsToUnmet} to unmet`,
        ja: `${ja}: ${day} に要求事項 ${flips} 件の判定が反転しました（うち未充足 ${flipsToUnmet} 件）`,
      };
    case 'early-warning':
      return {
        en: `${en}: ${flips} of your requirements will change outcome on ${day}, ${flipsToUnmet} to unmet`,
        ja: `${ja}: ${day} に要求事項 ${flips} 件の判定が反転する予定です（うち未充足 ${flipsToUnmet} 件）`,
      };
    case 'waiver-lapsed':
      return {
        en: `${en}: the waiver of requirement ${requirementOf(alert)} ended`,
        ja: `${ja}: 要求事項 ${requirementOf(alert)} の特例承認が終了しました`,
      };
    case 'subscription-accepted':
      return { en: `${en}: your access was accepted`, ja: `${ja}: 閲覧の申請が承認されました` };
    case 'subscription-declined':
      return { en: `${en}: your access was declined`, ja: `${ja}: 閲覧の申請が却下されました` };
    case 'release-out':
      return {
        en: `${en}: your release ${release} is in force since ${day}`,
        ja: `${ja}: リリース ${release} が ${day} に発効しました`,
      };
    case 'subscription-requested':
      return { en: `${en}: a customer asks for access`, ja: `${ja}: カスタマから閲覧の申請があります` };
  }
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
