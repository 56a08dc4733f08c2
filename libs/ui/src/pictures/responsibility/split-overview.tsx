// The whole split at a glance: how many items each party holds alone, and how many are shared.
import { useId } from 'react';
import { useFormat } from '../../format/use-format.js';
import { useWords } from '../../words/use-words.js';
import { splitWords } from './split.words.js';
import { type Holder, holderCounts, holders, type SplitItem } from './read-split.js';
import { holderWord } from './split-words.js';
import classes from './responsibility-split.module.css';

export function SplitOverview({ items }: { readonly items: readonly SplitItem[] }) {
  const say = useWords(splitWords);
  const format = useFormat();
  const stripes = useId();
  const counts = holderCounts(items);
  const held = holders.filter((holder) => counts.get(holder));
  return (
    <div className={classes.overview}>
      <p className={classes.total}>{say('splitShares', { count: items.length })}</p>
      <svg className={classes.bar} width="100%" height="28" aria-hidden="true">
        <Stripes id={stripes} />
        {held.map((holder) => (
          <g key={holder} className={classes[`holder-${holder}`]}>
            <rect
              x={`${shareBefore(holder, counts, items.length)}%`}
              width={`${share(counts.get(holder) ?? 0, items.length)}%`}
              height="28"
              {...(holder === 'shared' && { fill: `url(#${stripes})` })}
            />
          </g>
        ))}
      </svg>
      <ul className={classes.holders}>
        {held.map((holder) => (
          <li key={holder}>
            <HolderMark holder={holder} stripes={stripes} /> {say(holderWord[holder])}{' '}
            <b>{format.number(counts.get(holder) ?? 0)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stripes({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={classes.stripeCustomer} width="8" height="8" />
      <rect className={classes.stripeProvider} width="4" height="8" />
    </pattern>
  );
}

function HolderMark({ holder, stripes }: { readonly holder: Holder; readonly stripes: string }) {
  return (
    <svg className={classes[`holder-${holder}`]} width="16" height="12" aria-hidden="true">
      <rect width="16" height="12" {...(holder === 'shared' && { fill: `url(#${stripes})` })} />
    </svg>
  );
}

function share(count: number, total: number): number {
  return Math.round((count / total) * 10_000) / 100;
}

function shareBefore(holder: Holder, counts: ReadonlyMap<Holder, number>, total: number): number {
  const before = holders.slice(0, holders.indexOf(holder));
  return share(
    before.reduce((sum, other) => sum + (counts.get(other) ?? 0), 0),
    total,
  );
}
