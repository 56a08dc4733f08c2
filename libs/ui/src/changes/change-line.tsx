// One change: its kind, what it is of, the old value and the new one, and why it is stronger or weaker.
import { Text } from '@mantine/core';
import type { DescribedType } from '../disclosure/value-in-words.js';
import { plain } from '../format/text.js';
import { useWords } from '../words/use-words.js';
import { ChangeMark } from './change-mark.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';
import { type DiffChange, typeOf } from './diff-change.js';
import { strengthNote } from './strength-note.js';
import { useTeller } from './teller.js';
import { ValueChange } from './value-change.js';

interface ChangeLineProps {
  readonly change: DiffChange;
  readonly type: DescribedType | undefined;
  /** What the change is of, where the line does not stand under its title. */
  readonly label?: string;
  readonly record?: unknown;
  readonly note?: string | undefined;
}

export function ChangeLine({ change, type, label, record, note }: ChangeLineProps) {
  const say = useWords(changesWords);
  const tell = useTeller();
  const reason = note ?? strengthNote(change, type, say, tell);
  return (
    <div className={classes.line}>
      <ChangeMark type={typeOf(change)} />
      <div className={classes.body}>
        {label !== undefined && <bdi className={classes.label}>{plain(label)}</bdi>}
        <ValueChange type={type} before={change.before} after={change.after} record={record} />
        {reason !== undefined && (
          <Text size="xs" c="dimmed">
            {reason}
          </Text>
        )}
      </div>
    </div>
  );
}
