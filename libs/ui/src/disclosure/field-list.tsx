// Fields with their values, and quietly those that are undisclosed.
import type { Field } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { useLanguage } from '../words/reader-context.js';
import { useWords } from '../words/use-words.js';
import { disclosureWords } from './disclosure.words.js';
import { FieldValue } from './field-value.js';
import classes from './statement-view.module.css';

interface FieldListProps {
  readonly given: readonly { readonly field: Field; readonly value: JsonValue }[];
  readonly undisclosed?: readonly Field[];
}

/** Fields whose basis is unconfirmed bear a mark; the page has to explain it once. Each field's place is `#<control>/<field>`. */
export function FieldList({ given, undisclosed = [] }: FieldListProps) {
  const say = useWords(disclosureWords);
  const language = useLanguage();
  if (given.length === 0 && undisclosed.length === 0) return null;
  return (
    <dl className={classes.fields}>
      {given.map(({ field, value }) => (
        <div key={field.path} id={field.path} data-wide={field.type === 'records'}>
          <dt>
            {field.title[language]}
            {field.basis === 'standard' && <BasisMark />}
          </dt>
          <dd>
            <FieldValue type={field} value={value} />
          </dd>
        </div>
      ))}
      {undisclosed.length > 0 && (
        <div className={classes.undisclosed}>
          <dt>{say('undisclosedFields')}</dt>
          <dd>
            <ul>
              {undisclosed.map((field) => (
                <li key={field.path}>{field.title[language]}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The mark that {@link FieldList} sets; for the page's explanation of it. */
export function BasisMark() {
  const say = useWords(disclosureWords);
  return (
    <span className={classes.basis} title={say('basisMark')} aria-hidden>
      °
    </span>
  );
}
