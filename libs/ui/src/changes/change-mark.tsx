// What kind of change it is: by a sign and a word, and by colour besides.
import type { ChangeType } from '@bunkai/disclosure';
import { IconArrowDown, IconArrowUp, IconArrowsExchange, IconMinus, IconPlus } from '@tabler/icons-react';
import { useWords } from '../words/use-words.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';

const icons: Readonly<Record<ChangeType, typeof IconPlus>> = {
  loosened: IconArrowDown,
  tightened: IconArrowUp,
  added: IconPlus,
  removed: IconMinus,
  changed: IconArrowsExchange,
};

export function ChangeMark({ type, children }: { readonly type: ChangeType; readonly children?: string }) {
  const say = useWords(changesWords);
  const Icon = icons[type];
  return (
    <span className={classes.mark} data-type={type}>
      <Icon size={14} stroke={2.5} aria-hidden />
      {children ?? say(type)}
    </span>
  );
}
