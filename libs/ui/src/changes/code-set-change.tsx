// A set of codes: which came and which went; those that stayed are only counted.
import { Text } from '@mantine/core';
import type { DescribedType } from '../disclosure/value-in-words.js';
import { useWords } from '../words/use-words.js';
import { New, Old } from './before-after.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';
import { useTeller } from './teller.js';

interface CodeSetChangeProps {
  readonly type: DescribedType;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function CodeSetChange({ type, before, after }: CodeSetChangeProps) {
  const say = useWords(changesWords);
  const tell = useTeller();
  const [old, current] = [new Set(before), new Set(after)];
  const removed = [...old].filter((code) => !current.has(code));
  const added = [...current].filter((code) => !old.has(code));
  const kept = old.size - removed.length;
  return (
    <ul className={classes.codes}>
      {removed.map((code) => (
        <li key={code}>
          <Old>{tell.code(type, code)}</Old>
        </li>
      ))}
      {added.map((code) => (
        <li key={code}>
          <New>{tell.code(type, code)}</New>
        </li>
      ))}
      {kept > 0 && (
        <li>
          <Text span size="sm" c="dimmed">
            {say('unchanged', { count: kept })}
          </Text>
        </li>
      )}
    </ul>
  );
}
