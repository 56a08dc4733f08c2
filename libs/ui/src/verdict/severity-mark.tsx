// How severe a requirement is: a filled or an open diamond, and the word.
import { useWords } from '../words/use-words.js';
import classes from './verdict.module.css';
import { verdictWords } from './verdict.words.js';

interface SeverityMarkProps {
  /** Anything but `recommended` is mandatory, as in a requirements document. */
  readonly severity: string;
}

export function SeverityMark({ severity }: SeverityMarkProps) {
  const say = useWords(verdictWords);
  const isRecommended = severity === 'recommended';
  return (
    <span className={classes.severity} data-severity={isRecommended ? 'recommended' : 'mandatory'}>
      <svg viewBox="0 0 10 10" width={10} height={10} aria-hidden focusable="false">
        <path
          d="M5 .8L9.2 5 5 9.2.8 5z"
          fill={isRecommended ? 'none' : 'currentColor'}
          stroke="currentColor"
          strokeWidth="1.2"
        />
      </svg>
      {say(isRecommended ? 'recommended' : 'mandatory')}
    </span>
  );
}
