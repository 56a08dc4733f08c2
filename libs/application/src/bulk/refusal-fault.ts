// A refusal of a single thing, as what is wrong with the row that asked for it.
import type { Fault } from '@bunkai/disclosure';
import type { Refusal } from '../refusal.js';

/** Never empty. `pointer` is the place of what the refusal is about, where the refusal does not say. */
export function refusalFaults(refusal: Refusal, pointer = ''): readonly Fault[] {
  switch (refusal.code) {
    case 'INVALID_INPUT':
    case 'INVALID_DOCUMENT':
      return refusal.faults;
    case 'NOT_FOUND':
      return [fault(pointer, 'not-found', `Not found: ${refusal.what}.`, `見つかりません: ${refusal.what}`)];
    case 'ALREADY_EXISTS':
      return [
        fault(
          pointer,
          'already-exists',
          `Already exists: ${refusal.what}.`,
          `すでに存在します: ${refusal.what}`,
        ),
      ];
    case 'WRONG_STATE':
      return [fault(pointer, 'wrong-state', ...stateWords(refusal.state))];
    case 'NOTICE_TOO_SHORT':
      return [
        fault(
          '/effectiveFrom',
          'notice-too-short',
          'This gives less notice than the release in force promises. State a later effectiveFrom, or publish it by itself with a reason.',
          '有効なリリースで約束した予告期間より短くなっています。effectiveFrom を遅らせるか、理由を添えて個別に公開してください。',
        ),
      ];
    case 'CONFLICT':
      return [unpublishedDraft];
    default:
      return [fault(pointer, 'refused', `Refused: ${refusal.code}.`, `拒否されました: ${refusal.code}`)];
  }
}

/** Somebody's work that was not published yet is not overwritten. */
export const unpublishedDraft: Fault = {
  pointer: '',
  code: 'unpublished-draft',
  message: {
    en: 'The service has a draft that differs and is not published. Publish or discard it first.',
    ja: 'このサービスには、内容の異なる未公開の下書きがあります。先に公開または破棄してください。',
  },
};

function stateWords(state: string): readonly [string, string] {
  if (state === 'unpublished')
    return ['The service has no disclosure in force.', 'このサービスには有効な開示がありません。'];
  if (state === 'archived') return ['The profile is archived.', 'このプロファイルはアーカイブ済みです。'];
  return [`Not possible in the present state (${state}).`, `現在の状態(${state})では実行できません。`];
}

function fault(pointer: string, code: string, en: string, ja: string): Fault {
  return { pointer, code, message: { en, ja } };
}
