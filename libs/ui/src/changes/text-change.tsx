// A text, word by word, in each language in which it changed; what has little in common stands one after the other.
import { VisuallyHidden } from '@mantine/core';
import { plain } from '../format/text.js';
import { useLanguage } from '../words/reader-context.js';
import { useWords } from '../words/use-words.js';
import { BeforeAfter, New, Old } from './before-after.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';
import { type TextPair, textPairs } from './text-pairs.js';
import { useTeller } from './teller.js';
import { diffWords } from './word-diff.js';

interface TextChangeProps {
  readonly before: unknown;
  readonly after: unknown;
}

export function TextChange({ before, after }: TextChangeProps) {
  const say = useWords(changesWords);
  const language = useLanguage();
  const pairs = textPairs(before, after, language);
  return pairs.map((pair) => (
    <span key={pair.language ?? ''} className={classes.text} lang={tagOf(pair.language)}>
      {pair.language !== null && pair.language !== language && (
        <span className={classes.language} lang={language}>
          {say('textIn', { language: languageName(pair.language, language) })}
        </span>
      )}
      <OneText {...pair} />
    </span>
  ));
}

function OneText({ before, after }: TextPair) {
  const say = useWords(changesWords);
  const tell = useTeller();
  const parts = before !== '' && after !== '' ? diffWords(before, after) : undefined;
  if (!parts) {
    const [old, current] = [before || undefined, after || undefined];
    return (
      <BeforeAfter before={plain(tell.value(undefined, old))} after={plain(tell.value(undefined, current))} />
    );
  }
  return (
    <span>
      <VisuallyHidden>
        {say('was')} {plain(before)} {say('now')} {plain(after)}
      </VisuallyHidden>
      <span aria-hidden>
        {parts.map(({ kind, text }, index) => {
          if (kind === 'same') return <bdi key={index}>{plain(text)}</bdi>;
          const Mark = kind === 'removed' ? Old : New;
          return <Mark key={index}>{plain(text)}</Mark>;
        })}
      </span>
    </span>
  );
}

/** A language only where it reads like one: the document may name anything. */
function tagOf(language: string | null): string | undefined {
  return language !== null && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined;
}

function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? plain(tag);
  } catch {
    return plain(tag);
  }
}
