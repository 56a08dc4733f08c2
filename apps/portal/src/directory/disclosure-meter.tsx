// How much of the catalogue the public finds disclosed: in numbers, and as a bar that only repeats them.
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import type { CSSProperties } from 'react';
import type { DirectoryRowFragment } from './directory.generated.js';
import { directoryWords } from './directory.words.js';
import classes from './service-row.module.css';

export function DisclosureMeter({ controls, fields }: Pick<DirectoryRowFragment, 'controls' | 'fields'>) {
  const say = useWords(directoryWords);
  const format = useFormat();
  const share = fields.total === 0 ? 0 : fields.disclosed / fields.total;
  const numbers = { disclosed: format.number(fields.disclosed), total: format.number(fields.total) };
  return (
    <>
      {say('fieldsDisclosed', numbers)}
      <span className={classes.bar} style={{ '--share': share } as CSSProperties} aria-hidden="true" />
      <span className={classes.note}>
        {say('controlsStated', {
          stated: format.number(controls.stated),
          total: format.number(controls.total),
        })}
      </span>
      {controls.withheld > 0 && (
        <span className={classes.note}>{say('withheld', { count: controls.withheld })}</span>
      )}
    </>
  );
}
