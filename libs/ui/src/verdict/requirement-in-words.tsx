// A test in plain language: one line where it is one comparison, an indented list where it has parts.
import type { Catalogue } from '@bunkai/catalogue';
import type { Test } from '@bunkai/requirement';
import { type Phrase, type ProseLine, describeTest } from '@bunkai/requirement/prose';
import { plain } from '../format/text.js';
import type { Language } from '../words/language.js';
import classes from './requirement-in-words.module.css';

interface RequirementInWordsProps {
  readonly test: Test;
  readonly catalogue: Catalogue;
  /** The language of the words, which need not be the page's. */
  readonly language: Language;
  /** The control that the requirement is about: its name is not repeated. */
  readonly control?: string;
  /** Everything in one line, as in a table. */
  readonly isCompact?: boolean;
}

export function RequirementInWords({
  test,
  catalogue,
  language,
  control,
  isCompact = false,
}: RequirementInWordsProps) {
  const { sentence, outline } = describeTest(test, language, catalogue, control);
  if (isCompact || outline.parts.length === 0) {
    return <bdi lang={language}>{plain(sentence)}</bdi>;
  }
  return (
    <div lang={language} className={classes.words}>
      <Line line={outline} />
    </div>
  );
}

function Line({ line }: { readonly line: ProseLine }) {
  return (
    <>
      <Words words={line.words} />
      {line.parts.length > 0 && (
        <ul className={classes.parts}>
          {line.parts.map((part) => (
            <li key={part.place.join('/')}>
              <Line line={part} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Words({ words }: { readonly words: Phrase }) {
  return (
    <bdi>
      {words.map(({ text, kind }, index) =>
        kind === 'value' ? (
          <strong key={index}>{plain(text)}</strong>
        ) : (
          <span key={index}>{plain(text)}</span>
        ),
      )}
    </bdi>
  );
}
