// What is shared, item by item as the provider explains it: who does which part, what the customer does, the note.
import { useWords } from '../../words/use-words.js';
import { splitWords } from './split.words.js';
import { acts, parties, type SplitItem } from './read-split.js';
import classes from './responsibility-split.module.css';

const AT_MOST = 300;

export function SharedParts({ items }: { readonly items: readonly SplitItem[] }) {
  const say = useWords(splitWords);
  const shared = items.filter(({ holder }) => holder === 'shared');
  const explained = shared.filter(({ action, note }) => action !== '' || note !== '');
  const unexplained = shared.length - Math.min(explained.length, AT_MOST);
  if (shared.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{say('sharedTitle')}</h2>
      {explained.length > 0 && (
        <dl className={classes.explained}>
          {explained.slice(0, AT_MOST).map((item, index) => (
            <SharedPart key={index} item={item} />
          ))}
        </dl>
      )}
      {explained.length === 0 && <p>{say('sharedNone')}</p>}
      {explained.length > 0 && unexplained > 0 && <p>{say('sharedUnexplained', { count: unexplained })}</p>}
    </section>
  );
}

function SharedPart({ item }: { readonly item: SplitItem }) {
  const say = useWords(splitWords);
  const acting = parties.filter((party) => acts(item.parts[party]));
  return (
    <div>
      <dt>
        <bdi>{item.name}</bdi>
      </dt>
      <dd className={classes.acting}>
        {acting
          .map((party) => say('partyDoes', { party: say(party), part: say(item.parts[party]) }))
          .join(' · ')}
      </dd>
      {item.note !== '' && (
        <dd>
          <bdi>{item.note}</bdi>
        </dd>
      )}
      {item.action !== '' && (
        <dd>
          <bdi>{say('partyDoes', { party: say('customer'), part: item.action })}</bdi>
        </dd>
      )}
    </div>
  );
}
