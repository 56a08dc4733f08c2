// What a reminder says in one line: something comes near, or has waited too long.
import { schemes } from '@bunkai/catalogue';
import type { Alert } from '@bunkai/application';
import type { Words } from './words.js';

type ReminderKind =
  'acknowledgement-due' | 'release-near' | 'attestation-near-end' | 'review-near' | 'waiver-near-end';

/** Without the name of the service; `day` is that on which it occurs, in UTC. */
export function reminderTitle(kind: ReminderKind, { body, flips, releaseNumber }: Alert, day: string): Words {
  const date = textOf(body['date']) ?? day;
  switch (kind) {
    case 'acknowledgement-due':
      return {
        en: `mandatory requirements changed outcome on ${day}, and nobody has acknowledged it`,
        ja: `${day} に必須の要求事項の判定が反転しましたが、まだ確認されていません`,
      };
    case 'release-near':
      return {
        en: `release ${releaseNumber} takes effect on ${day}${flips > 0 ? ` and will change the outcome of ${flips} of your requirements` : ''}`,
        ja: `リリース ${releaseNumber} が ${day} に発効します${flips > 0 ? `。要求事項 ${flips} 件の判定が反転する予定です` : ''}`,
      };
    case 'attestation-near-end':
      return {
        en: `the attestation ${schemeName(body['scheme'], 'en')} ends on ${date}`,
        ja: `第三者証明「${schemeName(body['scheme'], 'ja')}」の有効期間は ${date} までです`,
      };
    case 'review-near':
      return body['days'] === 0
        ? {
            en: `the review of ${countOf(body['controls'])} statements was due on ${date}`,
            ja: `言明 ${countOf(body['controls'])} 件の見直し期限（${date}）を過ぎました`,
          }
        : {
            en: `the review of ${countOf(body['controls'])} statements is due on ${date}`,
            ja: `言明 ${countOf(body['controls'])} 件の見直し期限は ${date} です`,
          };
    case 'waiver-near-end':
      return {
        en: `the waiver of requirement ${textOf(body['requirementId']) ?? '?'} ends on ${day}`,
        ja: `要求事項 ${textOf(body['requirementId']) ?? '?'} の特例承認は ${day} に終了します`,
      };
  }
}

function schemeName(given: unknown, language: 'en' | 'ja'): string {
  const id = textOf(given) ?? '?';
  return schemes.get(id)?.name[language] ?? id;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
