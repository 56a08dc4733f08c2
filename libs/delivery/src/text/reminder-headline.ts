// The line of a reminder: something comes near, or has waited too long.
import type { AlertKind, AlertToSend } from '@bunkai/application';
import { schemes } from '@bunkai/catalogue';
import { plain, plainMember } from './plain.js';
import { type Reader, type Words, dateOf, dayOf } from './reader.js';

type ReminderKind = Extract<
  AlertKind,
  'acknowledgement-due' | 'release-near' | 'attestation-near-end' | 'review-near' | 'waiver-near-end'
>;

export function reminderHeadline(kind: ReminderKind, alert: AlertToSend['alert'], reader: Reader): string {
  const { body, flips, releaseNumber } = alert;
  const day = dayOf(alert.occursAt, reader);
  const date = typeof body['date'] === 'string' ? dateOf(plain(body['date'], 40), reader.language) : day;
  switch (kind) {
    case 'acknowledgement-due':
      return said(reader, {
        en: `nobody has acknowledged yet that mandatory requirements changed outcome on ${day}`,
        ja: `${day}に必須の要求事項の判定が反転しましたが、まだ確認されていません`,
      });
    case 'release-near':
      return said(reader, {
        en: `release ${releaseNumber} takes effect on ${day}${flips > 0 ? ` and will change the outcome of ${requirements(flips)}` : ''}`,
        ja: `リリース${releaseNumber}が${day}に発効します${flips > 0 ? `。要求事項${flips}件の判定が反転する予定です` : ''}`,
      });
    case 'attestation-near-end':
      return said(reader, {
        en: `the attestation ${schemeName(body['scheme'], 'en')} ends on ${date}`,
        ja: `第三者証明「${schemeName(body['scheme'], 'ja')}」の有効期間は${date}までです`,
      });
    case 'review-near':
      return said(reader, review(body, date));
    case 'waiver-near-end': {
      const id = plainMember(body['requirementId'], 40);
      return said(reader, {
        en: `the waiver of requirement ${id} ends on ${day}`,
        ja: `要求事項${id}の特例承認は${day}に終了します`,
      });
    }
  }
}

function said({ language }: Reader, words: Words): string {
  return words[language];
}

function requirements(count: number): string {
  return count === 1 ? 'one of your requirements' : `${count} of your requirements`;
}

function review(body: Readonly<Record<string, unknown>>, date: string): Words {
  const count = Array.isArray(body['controls']) ? body['controls'].length : 0;
  const statements = count === 1 ? 'one statement' : `${count} statements`;
  return body['days'] === 0
    ? {
        en: `the review of ${statements} was due on ${date}`,
        ja: `言明${count}件の見直し期限（${date}）を過ぎました`,
      }
    : { en: `the review of ${statements} is due on ${date}`, ja: `言明${count}件の見直し期限は${date}です` };
}

function schemeName(given: unknown, language: Reader['language']): string {
  const id = typeof given === 'string' ? given : '?';
  return schemes.get(id)?.name[language] ?? plain(id, 60);
}
