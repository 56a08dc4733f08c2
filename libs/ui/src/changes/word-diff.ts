// Two texts word by word: what stayed, what went, what came (the longest common subsequence of their words).

export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longest text that is compared, in words; the work grows with the product of both. */
const MOST_WORDS = 600;
/** Below this share of words in common the texts have little to do with each other, and read better one after the other. */
const LEAST_IN_COMMON = 0.3;

// Runs of one script: a Japanese text has no spaces to break at, and its scripts change about where its words do.
const word =
  /[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|\p{Script=Han}+|(?:(?![\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}])[\p{L}\p{N}_])+|\s+|[^]/gu;

/** Undefined where the texts are too long or too different: then they are better shown whole. */
export function diffWords(before: string, after: string): readonly TextPart[] | undefined {
  const [old, current] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || current.length > MOST_WORDS) return undefined;
  const parts = partsOf(old, current);
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  if (same < LEAST_IN_COMMON * Math.max(before.length, after.length)) return undefined;
  return merged(parts);
}

function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}

function partsOf(old: readonly string[], current: readonly string[]): readonly TextPart[] {
  const common = commonLengths(old, current);
  const width = current.length + 1;
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < current.length) {
    const [from, to] = [old[i], current[j]];
    if (from !== undefined && from === to) {
      parts.push({ kind: 'same', text: from });
      [i, j] = [i + 1, j + 1];
    } else if (
      from !== undefined &&
      (to === undefined || at(common, (i + 1) * width + j) >= at(common, i * width + j + 1))
    ) {
      parts.push({ kind: 'removed', text: from });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: to ?? '' });
      j += 1;
    }
  }
  return parts;
}

/** Of each pair of tails, the length of their longest common subsequence; row by row. */
function commonLengths(old: readonly string[], current: readonly string[]): Uint16Array {
  const width = current.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = current.length - 1; j >= 0; j -= 1) {
      const [down, right] = [at(lengths, (i + 1) * width + j), at(lengths, i * width + j + 1)];
      lengths[i * width + j] =
        old[i] === current[j] ? at(lengths, (i + 1) * width + j + 1) + 1 : Math.max(down, right);
    }
  }
  return lengths;
}

function at(lengths: Uint16Array, index: number): number {
  return lengths[index] ?? 0;
}

function merged(parts: readonly TextPart[]): readonly TextPart[] {
  const whole: TextPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.kind === part.kind) whole[whole.length - 1] = { ...last, text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}
