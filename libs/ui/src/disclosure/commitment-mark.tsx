// How binding a statement is: three steps, told in a word.
import { type Commitment, commitments } from '@bunkai/disclosure';
import { useWords } from '../words/use-words.js';
import { disclosureWords } from './disclosure.words.js';
import classes from './marks.module.css';

/** A statement without a commitment is informational. */
export function CommitmentMark({
  commitment = 'informational',
}: {
  readonly commitment?: Commitment | undefined;
}) {
  const say = useWords(disclosureWords);
  const step = commitments.indexOf(commitment);
  return (
    <span className={classes.commitment}>
      <span className={classes.steps} aria-hidden>
        {commitments.map((each, index) => (
          <span key={each} data-filled={index <= step} />
        ))}
      </span>
      {say('commitment', { level: say(`commitment-${commitment}`) })}
    </span>
  );
}
