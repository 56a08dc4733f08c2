// The lines between two columns of the graph. Columns share their height evenly among their services, so that a line's ends
// are known without measuring.
import type { UpstreamEdge } from './layer-upstream.js';
import classes from './upstream-graph.module.css';

interface GraphEdgesProps {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly edges: readonly UpstreamEdge[];
}

/** Drawn for the eye alone: each service says for which one it stands there. Heavier where statements are taken. */
export function GraphEdges({ before, after, edges }: GraphEdgesProps) {
  return (
    <svg className={classes.edges} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {edges.map((edge) => {
        const [start, end] = [middleOf(before, edge.from), middleOf(after, edge.to)];
        if (start === undefined || end === undefined) return null;
        return (
          <path
            key={`${edge.from} ${edge.to}`}
            className={edge.inherits.length > 0 ? classes.inheriting : classes.edge}
            d={`M0 ${start}C55 ${start} 45 ${end} 100 ${end}`}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}

function middleOf(column: readonly string[], key: string): number | undefined {
  const index = column.indexOf(key);
  return index < 0 ? undefined : Math.round(((index + 0.5) / column.length) * 10_000) / 100;
}
