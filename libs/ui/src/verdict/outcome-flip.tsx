// An outcome that changes: the old one, an arrow, the new one; heard as "from … to …".
import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useWords } from '../words/use-words.js';
import { type MarkSize, OutcomeMark, knownOutcome } from './outcome-mark.js';
import { outcomeText } from './outcome-text.js';
import classes from './verdict.module.css';
import { verdictWords } from './verdict.words.js';

interface OutcomeFlipProps {
  readonly before: string;
  readonly after: string;
  readonly size?: MarkSize;
}

export function OutcomeFlip({ before, after, size = 'md' }: OutcomeFlipProps) {
  const say = useWords(verdictWords);
  const [from, to] = [before, after].map((outcome) => outcomeText(say, knownOutcome(outcome)));
  return (
    <span className={classes.flip}>
      <VisuallyHidden>{say('fromTo', { before: from ?? '', after: to ?? '' })}</VisuallyHidden>
      <span className={classes.pair} aria-hidden>
        <OutcomeMark outcome={before} size={size} />
        <IconArrowRight size={14} className={classes.arrow} />
        <OutcomeMark outcome={after} size={size} />
      </span>
    </span>
  );
}
