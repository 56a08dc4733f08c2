// Why a change counts as tightened or loosened, in a sentence.
import type { ValueType } from '@bunkai/catalogue';
import { compareDurations, parseDuration } from '@bunkai/disclosure';
import type { Speak } from '../words/speak.js';
import type { changesWords } from './changes.words.js';
import { type DiffChange, typeOf } from './diff-change.js';
import type { Teller } from './teller.js';

type Say = Speak<NonNullable<(typeof changesWords)['english']>>;

/** Undefined where the change says neither, or the order of its codes is not at hand. */
export function strengthNote(
  change: DiffChange,
  type: ValueType | undefined,
  say: Say,
  tell: Teller,
): string | undefined {
  const kind = typeOf(change);
  if (kind !== 'tightened' && kind !== 'loosened') return undefined;
  const rise = riseOf(change);
  if (rise !== undefined) {
    const isHigher = rise > 0 === (kind === 'tightened');
    if (typeof change.after === 'number') return say(isHigher ? 'moreIsStronger' : 'lessIsStronger');
    return say(isHigher ? 'longerIsStronger' : 'shorterIsStronger');
  }
  if (type?.values === undefined || type.values.length === 0 || !type.stronger) return undefined;
  const rising = type.stronger === 'higher' ? type.values : type.values.toReversed();
  return say('orderOfStrength', { order: rising.map((code) => tell.code(type, code)).join(' < ') });
}

/** Positive for a number or duration that grew; undefined for what is neither. */
function riseOf({ before, after }: DiffChange): number | undefined {
  if (typeof before === 'number' && typeof after === 'number') return after - before;
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  const [from, to] = [parseDuration(before, true), parseDuration(after, true)];
  return from && to && compareDurations(to, from);
}
