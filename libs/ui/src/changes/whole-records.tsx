// A list of records that came or went as a whole, as the table that it is.
import type { JsonValue } from '@bunkai/disclosure';
import { FieldValue } from '../disclosure/field-value.js';
import type { DescribedType } from '../disclosure/value-in-words.js';
import { useWords } from '../words/use-words.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';
import type { Described } from './described-lists.js';

interface WholeRecordsProps {
  readonly type: DescribedType & Pick<Partial<Described>, 'title'>;
  readonly value: JsonValue;
  readonly isGone: boolean;
}

export function WholeRecords({ type, value, isGone }: WholeRecordsProps) {
  const say = useWords(changesWords);
  const kind = say(isGone ? 'removed' : 'added');
  // The table's name tells it from the same field elsewhere on the page.
  const title = type.title && { en: `${kind}: ${type.title.en}`, ja: `${kind}：${type.title.ja}` };
  return (
    <div className={classes.table} data-gone={isGone}>
      <FieldValue type={{ ...type, ...(title && { title }) }} value={value} />
    </div>
  );
}
