// Why a change counts as tightened or loosened, in a sentence.
import type { ValueType } from '@bunkai/catalogue';
import type { Speak } from '../words/speak.js';
import type { changesWords } from './changes.words.js';
import type { Teller } from './teller.js';

type Say = Speak<NonNullable<(typeof changesWords)['english']>>;

/** Undefined for a type that has no stronger and weaker. */
export function strengthNote(type: ValueType | undefined, say: Say, tell: Teller): string | undefined {
  if (!type?.stronger) return undefined;
  const isHigher = type.stronger === 'higher';
  if (type.type === 'duration') return say(isHigher ? 'longerIsStronger' : 'shorterIsStronger');
  if (type.type === 'number') return say(isHigher ? 'moreIsStronger' : 'lessIsStronger');
  if (!type.values) return undefined;
  const rising = isHigher ? type.values : type.values.toReversed();
  return say('orderOfStrength', { order: rising.map((code) => tell.code(type, code)).join(' < ') });
}
