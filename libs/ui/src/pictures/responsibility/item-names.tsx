// Many names in a small place: the first few at once, the rest on demand, what is beyond all measure counted.
import { useWords } from '../../words/use-words.js';
import { splitWords } from './split.words.js';
import classes from './responsibility-split.module.css';

const AT_ONCE = 12;
const AT_MOST = 500;

export function ItemNames({ names }: { readonly names: readonly string[] }) {
  const say = useWords(splitWords);
  const rest = names.length - AT_ONCE;
  if (rest <= 2) return <NameList names={names} />;
  return (
    <>
      <NameList names={names.slice(0, AT_ONCE)} />
      <details className={classes.more}>
        <summary>{say('moreItems', { count: rest })}</summary>
        <AllNames names={names.slice(AT_ONCE)} />
      </details>
    </>
  );
}

/** All of them at once, as far as a reader can make use of. */
export function AllNames({ names }: { readonly names: readonly string[] }) {
  const say = useWords(splitWords);
  return (
    <>
      <NameList names={names.slice(0, AT_MOST)} />
      {names.length > AT_MOST && <p>{say('notListed', { count: names.length - AT_MOST })}</p>}
    </>
  );
}

function NameList({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={classes.names}>
      {names.map((name, index) => (
        <li key={index}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
