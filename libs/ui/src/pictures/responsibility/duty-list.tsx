// What the customer has to do, as a list to work through.
import { SafeLink } from '../../format/safe-link.js';
import { useWords } from '../../words/use-words.js';
import { splitWords } from './split.words.js';
import { AllNames } from './item-names.js';
import type { CustomerDuties, CustomerDuty } from './read-duties.js';
import { offeringWord } from './split-words.js';
import classes from './responsibility-split.module.css';

const AT_MOST = 300;

export function DutyList({ duties, unsaid }: CustomerDuties) {
  const say = useWords(splitWords);
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{say('dutiesTitle')}</h2>
      {duties.length === 0 && <p>{say('dutiesNone')}</p>}
      {duties.length > 0 && (
        <ul className={classes.duties}>
          {duties.slice(0, AT_MOST).map((duty, index) => (
            <Duty key={index} duty={duty} />
          ))}
        </ul>
      )}
      {duties.length > AT_MOST && <p>{say('notListed', { count: duties.length - AT_MOST })}</p>}
      {unsaid.length > 0 && (
        <details className={classes.more}>
          <summary>{say('dutyUnsaid', { count: unsaid.length })}</summary>
          <AllNames names={unsaid.map(({ name }) => name)} />
        </details>
      )}
    </section>
  );
}

function Duty({ duty }: { readonly duty: CustomerDuty }) {
  const say = useWords(splitWords);
  return (
    <li>
      {duty.mandatory !== undefined && (
        <span className={duty.mandatory ? classes.mandatory : classes.optional}>
          {say(duty.mandatory ? 'dutyMandatory' : 'dutyOptional')}
        </span>
      )}
      <bdi>{duty.duty}</bdi>
      <span className={classes.about}>
        {duty.item !== '' && <bdi>{duty.item}</bdi>}
        {duty.control !== '' && <bdi>{say('dutyControl', { control: duty.control })}</bdi>}
        {duty.functions.map(({ name, offering }, index) => (
          <bdi key={index}>
            {offering
              ? say('dutyFunctionAs', { function: name, offering: say(offeringWord[offering]) })
              : say('dutyFunction', { function: name })}
          </bdi>
        ))}
        {duty.docs !== '' && <SafeLink url={duty.docs}>{say('dutyDocs')}</SafeLink>}
      </span>
    </li>
  );
}
