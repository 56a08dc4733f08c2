// A piece of a sentence: runs of text, so that what a requirement names and what it asks can be set apart on a page.

export interface Run {
  readonly text: string;
  /** `name`: what is read (a field, a list); `value`: what it is compared with; `word`: the sentence around them. */
  readonly kind: 'word' | 'name' | 'value';
}

export type Phrase = readonly Run[];

export function nameRun(text: string): Phrase {
  return [{ text, kind: 'name' }];
}

export function valueRun(text: string): Phrase {
  return [{ text, kind: 'value' }];
}

/** A template of words into which phrases are set: phrase`${subject} is ${value}`. */
export function phrase(words: TemplateStringsArray, ...parts: readonly (Phrase | string)[]): Phrase {
  const runs: Run[] = [];
  words.forEach((text, index) => {
    addWord(runs, text);
    const part = parts[index];
    if (typeof part === 'string') addWord(runs, part);
    else part?.forEach((run) => (run.kind === 'word' ? addWord(runs, run.text) : runs.push(run)));
  });
  return runs;
}

/** The phrases one after the other, with `between` between them and `last` before the last. */
export function joined(parts: readonly Phrase[], between: string, last: string = between): Phrase {
  return parts.reduce((before, part, index) => {
    if (index === 0) return part;
    return phrase`${before}${index === parts.length - 1 ? last : between}${part}`;
  }, []);
}

export function textOf(runs: Phrase): string {
  return runs.map(({ text }) => text).join('');
}

function addWord(runs: Run[], text: string): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last?.kind === 'word') runs[runs.length - 1] = { text: last.text + text, kind: 'word' };
  else runs.push({ text, kind: 'word' });
}
