// What changed, in one line, where the provider does not say it: from what everybody may see of the changes.
import type { Change, ChangeType } from '@bunkai/disclosure';
import type { GivenText } from '../input/localized-input.js';
import type { ReleaseSummary } from './release.js';

const order: readonly ChangeType[] = ['added', 'removed', 'tightened', 'loosened', 'changed'];
const japanese: Readonly<Record<ChangeType, string>> = {
  added: '追加',
  removed: '削除',
  tightened: '強化',
  loosened: '緩和',
  changed: '変更',
};

/** The summary as given, each missing language filled in. `publicChanges` must be the public copy's: everybody reads this. */
export function summariseRelease(
  given: GivenText,
  number: number,
  publicChanges: readonly Change[],
): ReleaseSummary {
  const counts = order
    .map((type) => ({ type, count: publicChanges.filter((change) => change.type === type).length }))
    .filter(({ count }) => count > 0);
  const en = counts.map(({ type, count }) => `${count} ${type}`).join(', ') || 'no public change';
  const ja =
    counts.map(({ type, count }) => `${japanese[type]}${count}件`).join('、') || '公開部分の変更なし';
  return { en: given.en ?? `Release ${number}: ${en}.`, ja: given.ja ?? `リリース${number}: ${ja}` };
}

/** As {@link summariseRelease}, of a withdrawal of release `withdrawn`. */
export function summariseWithdrawal(given: GivenText, withdrawn: number): ReleaseSummary {
  return {
    en: given.en ?? `Release ${withdrawn} was withdrawn.`,
    ja: given.ja ?? `リリース${withdrawn}を取り下げました。`,
  };
}
