// The state of a release: by a sign and a word.
import { useWords } from '@bunkai/ui/words';
import {
  IconArrowBackUp,
  IconBan,
  IconCalendarClock,
  IconCircleCheckFilled,
  IconHistory,
} from '@tabler/icons-react';
import classes from './history.module.css';
import { historyWords } from './history.words.js';

export type StateWord = 'in-force' | 'scheduled' | 'superseded' | 'withdrawn' | 'withdrawal';

const icons: Readonly<Record<StateWord, typeof IconBan>> = {
  'in-force': IconCircleCheckFilled,
  scheduled: IconCalendarClock,
  superseded: IconHistory,
  withdrawn: IconBan,
  withdrawal: IconArrowBackUp,
};

/** A withdrawal has no state: it is one. */
export function stateWord(state: string | null): StateWord {
  return (Object.keys(icons) as StateWord[]).find((known) => known === state) ?? 'withdrawal';
}

interface ReleaseStateProps {
  readonly state: string | null;
  /** In the colour of what stands around it. */
  readonly isPlain?: boolean;
}

export function ReleaseState({ state, isPlain }: ReleaseStateProps) {
  const say = useWords(historyWords);
  const word = stateWord(state);
  const Icon = icons[word];
  return (
    <span className={classes.state} data-state={isPlain ? 'plain' : word}>
      <Icon size={16} aria-hidden />
      {say(word)}
    </span>
  );
}
