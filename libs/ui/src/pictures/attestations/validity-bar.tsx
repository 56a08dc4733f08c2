// The time for which a certificate holds, as a bar on the axis; how it stands by its shape.
import { useId } from 'react';
import { TimeGrid } from '../time/time-axis.js';
import type { TimeScale } from '../time/time-scale.js';
import type { AttestationRow } from './read-attestations.js';
import classes from './attestation-timeline.module.css';

interface ValidityBarProps {
  readonly row: AttestationRow;
  readonly scale: TimeScale;
  readonly now: number;
}

/** Drawn for the eye alone. An end that is not stated is dashed, one that was not reached is crossed by today. */
export function ValidityBar({ row, scale, now }: ValidityBarProps) {
  const hatch = useId();
  const [start, end] = [scale.at(row.from ?? scale.from), scale.at(row.to ?? scale.to)];
  const [known, until] = row.to === undefined ? [scale.at(Math.max(now, row.from ?? now)), end] : [end, end];
  return (
    <svg className={classes.bars} width="100%" height="26" aria-hidden="true">
      <TimeGrid scale={scale} now={now} />
      {row.validity !== 'undated' && (
        <g className={classes[row.validity]}>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className={classes.ink} width="2" height="6" />
          </pattern>
          <rect
            className={classes.ground}
            x={`${start}%`}
            y="7"
            width={`${Math.max(known - start, 0.6)}%`}
            height="12"
          />
          <rect
            className={classes.body}
            x={`${start}%`}
            y="7"
            width={`${Math.max(known - start, 0.6)}%`}
            height="12"
            {...(row.validity === 'expiring' && { fill: `url(#${hatch})` })}
          />
          {until > known && (
            <line className={classes.open} x1={`${known}%`} x2={`${until}%`} y1="13" y2="13" />
          )}
          {row.to !== undefined && row.to <= scale.to && (
            <line className={classes.stop} x1={`${end}%`} x2={`${end}%`} y1="2" y2="24" />
          )}
        </g>
      )}
    </svg>
  );
}
