// A service and what it is built on, from left to right by distance; on a phone from top to down. Every line is told in the
// service that it leads to as well.
import { Fragment, type ReactNode } from 'react';
import { plain } from '../../format/text.js';
import { useWords } from '../../words/use-words.js';
import { upstreamWords } from './upstream.words.js';
import { GraphEdges } from './graph-edges.js';
import { GraphNode } from './graph-node.js';
import { InheritedList } from './inherited-list.js';
import { layerUpstream, type UpstreamEdge } from './layer-upstream.js';
import type { Speak } from '../../words/speak.js';
import type { UpstreamNode } from './upstream-node.js';
import classes from './upstream-graph.module.css';

export interface UpstreamGraphProps {
  readonly root: string;
  /** What is known of the services; one that an edge names alone is shown by its key. */
  readonly services: readonly UpstreamNode[];
  readonly edges: readonly UpstreamEdge[];
  /** How a link is made; a plain anchor unless given. */
  readonly link?: (href: string, children: ReactNode) => ReactNode;
  /** The title of a control in the reader's language. */
  readonly controlTitle?: (id: string) => string | undefined;
}

/** More services than this in a column are counted only. */
const AT_MOST = 200;
/** A column of more is set tightly. */
const DENSE = 8;

export function UpstreamGraph(props: UpstreamGraphProps) {
  const { root, edges, services } = props;
  const say = useWords(upstreamWords);
  const { layers, onward, sideways } = layerUpstream(root, edges);
  const nodes = new Map(services.map((node) => [node.key, node]));
  const nodeOf = (key: string): UpstreamNode => nodes.get(key) ?? { key, name: plain(key), isUnknown: true };
  if (layers.length < 2) return <p>{say('upstreamNone')}</p>;
  const columns = layers.map((layer) => layer.slice(0, AT_MOST));
  const hidden = layers.reduce((sum, layer) => sum + Math.max(layer.length - AT_MOST, 0), 0);
  const nameOf = (key: string) => nodeOf(key).name;
  return (
    <>
      <div
        className={classes.graph}
        role="group"
        aria-label={say('graphName', { service: nameOf(root) })}
        tabIndex={0}
      >
        {columns.map((column, step) => (
          <Fragment key={step}>
            {step > 0 && <GraphEdges before={columns[step - 1] ?? []} after={column} edges={onward} />}
            <section className={classes.layer}>
              <h2 className={classes.step}>{stepTitle(step, say)}</h2>
              <ul className={column.length > DENSE ? classes.dense : classes.column}>
                {column.map((key) => (
                  <GraphNode
                    key={key}
                    node={nodeOf(key)}
                    isRoot={key === root}
                    incoming={onward.filter(({ to }) => to === key)}
                    sideways={sideways.filter(({ from }) => from === key)}
                    nameOf={nameOf}
                    namesParents={step > 1}
                    link={props.link ?? anchor}
                  />
                ))}
              </ul>
            </section>
          </Fragment>
        ))}
      </div>
      {hidden > 0 && <p>{say('notListed', { count: hidden })}</p>}
      <InheritedList
        edges={[...onward, ...sideways]}
        nameOf={nameOf}
        controlTitle={props.controlTitle ?? (() => undefined)}
      />
    </>
  );
}

function stepTitle(step: number, say: Speak<NonNullable<(typeof upstreamWords)['english']>>) {
  if (step === 0) return say('thisService');
  return step === 1 ? say('directUpstream') : say('furtherUpstream', { step });
}

function anchor(href: string, children: ReactNode): ReactNode {
  return <a href={href}>{children}</a>;
}
