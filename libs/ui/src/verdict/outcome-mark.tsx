// An outcome: its shape and, seen or only heard, its word.
import { VisuallyHidden } from '@mantine/core';
import { type Outcome, outcomes } from '@bunkai/requirement';
import { useWords } from '../words/use-words.js';
import { OutcomeShape } from './outcome-shape.js';
import classes from './verdict.module.css';
import { outcomeText } from './outcome-text.js';
import { verdictWords } from './verdict.words.js';

export type MarkSize = 'sm' | 'md' | 'lg';

interface OutcomeMarkProps {
  /** One that is not known is drawn as undetermined. */
  readonly outcome: string;
  readonly isWaived?: boolean;
  readonly size?: MarkSize;
  /** `hidden`: for the ear alone. `none`: the place around it says it. */
  readonly label?: 'shown' | 'hidden' | 'none';
}

const pixels: Readonly<Record<MarkSize, number>> = { sm: 16, md: 19, lg: 26 };

export function OutcomeMark({ outcome, isWaived = false, size = 'md', label = 'shown' }: OutcomeMarkProps) {
  const say = useWords(verdictWords);
  const known = knownOutcome(outcome);
  const text = outcomeText(say, known, isWaived);
  return (
    <span className={classes.outcome} data-outcome={known} data-size={size}>
      <OutcomeShape outcome={known} isWaived={isWaived} size={pixels[size]} />
      {label === 'shown' && <span>{text}</span>}
      {label === 'hidden' && <VisuallyHidden>{text}</VisuallyHidden>}
    </span>
  );
}

export function knownOutcome(outcome: string): Outcome {
  return outcomes.find((one) => one === outcome) ?? 'undetermined';
}
