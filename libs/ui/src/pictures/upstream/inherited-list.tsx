// What is taken from which service, control by control: the lines of the graph in words.
import { plain } from '../../format/text.js';
import { useWords } from '../../words/use-words.js';
import { upstreamWords } from './upstream.words.js';
import type { UpstreamEdge } from './layer-upstream.js';
import classes from './upstream-graph.module.css';

interface InheritedListProps {
  readonly edges: readonly UpstreamEdge[];
  readonly nameOf: (key: string) => string;
  readonly controlTitle: (id: string) => string | undefined;
}

/** Few are open at once; many are to be unfolded. */
const OPEN = 4;

export function InheritedList({ edges, nameOf, controlTitle }: InheritedListProps) {
  const say = useWords(upstreamWords);
  const inheriting = edges.filter(({ inherits }) => inherits.length > 0);
  if (inheriting.length === 0) return null;
  return (
    <section className={classes.inheritedList}>
      <h2 className={classes.step}>{say('inheritedTitle')}</h2>
      {inheriting.map(({ from, to, inherits }) => (
        <details key={`${from} ${to}`} open={inheriting.length <= OPEN}>
          <summary>
            {say('takesFrom', { service: plain(nameOf(from)), upstream: plain(nameOf(to)) })}{' '}
            <span className={classes.about}>{say('inherits', { count: inherits.length })}</span>
          </summary>
          <ul>
            {inherits.map((id) => (
              <li key={id}>
                <code>{plain(id)}</code> {controlTitle(id)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
