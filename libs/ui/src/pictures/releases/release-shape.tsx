// The state of a release as a shape: a full disc, a dashed ring, a small ring, a crossed ring.
import classes from './release-timeline.module.css';

export type ReleaseMarkState = 'inForce' | 'scheduled' | 'superseded' | 'withdrawn';

/** Drawn about the origin of the SVG it stands in; 14 units across. */
export function ReleaseShape({ state }: { readonly state: ReleaseMarkState }) {
  if (state === 'inForce') return <circle className={classes.inForce} r="7" />;
  if (state === 'scheduled') return <circle className={classes.scheduled} r="6" />;
  if (state === 'superseded') return <circle className={classes.superseded} r="4.5" />;
  return (
    <g className={classes.withdrawn}>
      <circle r="5.5" />
      <path d="M-5.5 -5.5L5.5 5.5M-5.5 5.5L5.5 -5.5" />
    </g>
  );
}
