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
    case 'NOTICE_TOO_SHORT':
      return {
        en: `This gives less notice than promised (${refusal.shortfalls.length} promise(s)). Give more, or state the reason.`,
        ja: `予告期間が約束より短くなっています(${refusal.shortfalls.length} 件)。発効日時を延ばすか、理由を記載してください。`,
      };
    case 'RATE_LIMITED':
      return {
        en: `Too many attempts. Try again in ${refusal.retryAfterSeconds} seconds.`,
        ja: `試行回数が多すぎます。${refusal.retryAfterSeconds} 秒後にもう一度お試しください。`,
      };
    case 'BAD_CREDENTIALS':
      return {
        en: 'The e-mail address or the password is wrong.',
        ja: 'メールアドレスまたはパスワードが正しくありません。',
      };
    case 'REGISTRATION_REFUSED':
      return {
        en: 'No account can be made with these details. If you have one already, sign in.',
        ja: 'この内容ではアカウントを作成できません。すでにアカウントをお持ちの場合はサインインしてください。',
      };
    case 'INVITATION_UNUSABLE':
      return refusal.reason === 'not-open'
        ? { en: 'This invitation is not open (any more).', ja: 'この招待は無効か、すでに終了しています。' }
        : {
            en: 'This invitation went to another e-mail address. Sign in with that one.',
            ja: 'この招待は別のメールアドレス宛てです。そのアドレスでサインインしてください。',
          };
    case 'LAST_OWNER':
      return {
        en: 'An organisation keeps at least one owner. Make somebody else an owner first.',
        ja: '組織には少なくとも 1 名の所有者が必要です。先に別の所有者を任命してください。',
      };
  }
}

function firstFault(refusal: Extract<Refusal, { code: 'INVALID_INPUT' }>, locale: Locale): string {
  const [first] = refusal.faults;
  return first ? `${first.pointer}: ${first.message[locale]}` : '';
}
