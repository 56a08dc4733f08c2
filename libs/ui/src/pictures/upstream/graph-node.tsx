// One service of the graph: its name as a link, and how much the services before it take from it.
import type { ReactNode } from 'react';
import { useFormat } from '../../format/use-format.js';
import { plain } from '../../format/text.js';
import { useWords } from '../../words/use-words.js';
import { upstreamWords } from './upstream.words.js';
import type { UpstreamEdge } from './layer-upstream.js';
import type { UpstreamNode } from './upstream-node.js';
import classes from './upstream-graph.module.css';

interface GraphNodeProps {
  readonly node: UpstreamNode;
  readonly isRoot: boolean;
  readonly incoming: readonly UpstreamEdge[];
  readonly sideways: readonly UpstreamEdge[];
  readonly nameOf: (key: string) => string;
  /** Whether to say which services it stands here for; next to the service itself that is plain. */
  readonly namesParents: boolean;
  readonly link: (href: string, children: ReactNode) => ReactNode;
}

export function GraphNode(props: GraphNodeProps) {
  const { node, isRoot, incoming, sideways, nameOf } = props;
  const say = useWords(upstreamWords);
  const format = useFormat();
  const isUndisclosed = !isRoot && !node.isUnknown && node.href === undefined;
  const name = <bdi>{plain(node.name)}</bdi>;
  return (
    <li className={classes.cell}>
      <div className={isUndisclosed ? classes.undisclosed : isRoot ? classes.root : classes.node}>
        <b>{node.href === undefined ? name : props.link(node.href, name)}</b>
        {node.provider !== undefined && <bdi className={classes.about}>{plain(node.provider)}</bdi>}
        {isUndisclosed && <span className={classes.about}>{say('notDisclosed')}</span>}
        {incoming.map((edge) => (
          <Taken key={edge.from} edge={edge} {...props} />
        ))}
        {sideways.length > 0 && (
          <span className={classes.about}>
            {say('alsoBuiltOn', { services: format.list(sideways.map(({ to }) => plain(nameOf(to)))) })}
          </span>
        )}
      </div>
    </li>
  );
}

function Taken({ edge, nameOf, namesParents }: GraphNodeProps & { readonly edge: UpstreamEdge }) {
  const say = useWords(upstreamWords);
  const count = edge.inherits.length;
  return (
    <span className={classes.about}>
      {count === 0 ? say('inheritsNothing') : say('inherits', { count })}{' '}
      {namesParents && say('usedBy', { service: plain(nameOf(edge.from)) })}
    </span>
  );
}
