// A document as a field or an evidence names it: its title, where it is, and the hash that holds it to its content.
import { type JsonObject, type LocalizedText, memberOf } from '@bunkai/disclosure';
import { SafeLink } from '../format/safe-link.js';
import { localized } from '../format/text.js';
import { useLanguage } from '../words/reader-context.js';
import { useWords } from '../words/use-words.js';
import { disclosureWords } from './disclosure.words.js';
import classes from './field-value.module.css';
import { GivenText } from './given-text.js';

const DIGITS_SHOWN = 12;

/** Shows the first digits of a hash; `full` shows all of them. */
export function DocumentLink({
  document,
  full = false,
}: {
  readonly document: JsonObject;
  readonly full?: boolean;
}) {
  const say = useWords(disclosureWords);
  const language = useLanguage();
  const url = memberOf(document, 'url');
  const title = memberOf(document, 'title') as LocalizedText | null | undefined;
  const sha256 = memberOf(document, 'sha256');
  const text = localized(title, language);
  return (
    <>
      {typeof url === 'string' ? (
        <SafeLink url={url}>{text === '' ? undefined : text}</SafeLink>
      ) : text === '' ? (
        say('untitled')
      ) : (
        <GivenText text={title ?? ''} />
      )}
      {typeof sha256 === 'string' && (
        <>
          {' '}
          <span className={classes.digest}>
            {say('sha256', { digits: full ? sha256 : `${sha256.slice(0, DIGITS_SHOWN)}…` })}
          </span>
        </>
      )}
    </>
  );
}
