// The words for each refusal, in both languages.
import type { Refusal } from '@bunkai/application';
import type { Locale } from '../request-context.js';

type Words = Record<Locale, string>;

/** What a person is told of a refusal, in `locale`. */
export function refusalMessage(refusal: Refusal, locale: Locale): string {
  return words(refusal)[locale];
}

function words(refusal: Refusal): Words {
  switch (refusal.code) {
    case 'UNAUTHENTICATED':
      return { en: 'Please sign in first.', ja: 'サインインしてください。' };
    case 'FORBIDDEN':
      return { en: 'Your role does not permit this.', ja: 'お使いの役割では許可されていない操作です。' };
    case 'NOT_FOUND':
      return { en: `Not found: ${refusal.what}.`, ja: `見つかりません: ${refusal.what}` };
    case 'INVALID_DOCUMENT':
      return {
        en: `The document has ${refusal.faults.length} fault(s).`,
        ja: `文書に誤りが ${refusal.faults.length} 件あります。`,
      };
    case 'INVALID_INPUT':
      return { en: firstFault(refusal, 'en'), ja: firstFault(refusal, 'ja') };
    case 'CONFLICT':
      return {
        en: 'Somebody else saved in the meantime. Load the current state and apply your change again.',
        ja: '他の人が先に保存しました。最新の内容を読み込んでから、もう一度変更してください。',
      };
    case 'ALREADY_EXISTS':
      return { en: `Already exists: ${refusal.what}.`, ja: `すでに存在します: ${refusal.what}` };
    case 'WRONG_STATE':
      return {
        en: `Not possible in the present state (${refusal.state}).`,
        ja: `現在の状態(${refusal.state})では実行できません。`,
      };
    case 'RATE_LIMITED':
      return {
        en: `Too many attempts. Try again in ${refusal.retryAfterSeconds} seconds.`,
        ja: `試行回数が多すぎます。${refusal.retryAfterSeconds} 秒後にもう一度お試しください。`,
      };
  }
}

function firstFault(refusal: Extract<Refusal, { code: 'INVALID_INPUT' }>, locale: Locale): string {
  const [first] = refusal.faults;
  return first ? `${first.pointer}: ${first.message[locale]}` : '';
}
