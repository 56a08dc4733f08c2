// How many changes of each kind there are, in one line.
import { useWords } from '../words/use-words.js';
import { ChangeMark } from './change-mark.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';
import { type DiffChange, countByType } from './diff-change.js';

export function ChangeCounts({ changes }: { readonly changes: readonly DiffChange[] }) {
  const say = useWords(changesWords);
  return (
    <span className={classes.counts}>
      {[...countByType(changes)].map(([type, count]) => (
        <ChangeMark key={type} type={type}>
          {say(`${type}Count`, { count })}
        </ChangeMark>
      ))}
    </span>
  );
}
