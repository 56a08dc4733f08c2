// Certificates and listings over time: a row each with its text and its bar from issue to expiry, extensions under their base.
import type { Attestation } from '@bunkai/disclosure';
import { useId } from 'react';
import { useLanguage } from '../../words/reader-context.js';
import { useWords } from '../../words/use-words.js';
import { attestationsWords } from './attestations.words.js';
import { TimeAxis } from '../time/time-axis.js';
import { timeScale } from '../time/time-scale.js';
import { AttestationText } from './attestation-text.js';
import { readAttestations } from './read-attestations.js';
import { ValidityBar } from './validity-bar.js';
import classes from './attestation-timeline.module.css';

interface AttestationTimelineProps {
  readonly attestations: readonly Attestation[];
  /** The instant of reading, RFC 3339. */
  readonly now: string;
  /** The name of a scheme in the reader's language; its id unless given. */
  readonly schemeName?: (id: string) => string | undefined;
  /** The name of a level of a scheme, likewise. */
  readonly levelName?: (scheme: string, level: string) => string | undefined;
}

const AT_MOST = 300;
/** An end that is not stated is drawn so far ahead. */
const YEAR = 365 * 86_400_000;

export function AttestationTimeline({
  attestations,
  now: instant,
  schemeName = () => undefined,
  levelName = () => undefined,
}: AttestationTimelineProps) {
  const say = useWords(attestationsWords);
  const language = useLanguage();
  const id = useId();
  const now = Date.parse(instant);
  const rows = readAttestations(attestations, now, language);
  if (rows.length === 0) return <p>{say('attestationsNone')}</p>;
  const scale = timeScale(
    rows.flatMap(({ from, to, validity }) =>
      [from, to, validity === 'openEnded' ? now + YEAR : undefined].filter((end) => end !== undefined),
    ),
    now,
  );
  return (
    <div className={classes.timeline}>
      <div className={classes.head}>
        <TimeAxis scale={scale} now={now} />
      </div>
      <ul className={classes.rows} aria-label={say('attestationsName')}>
        {rows.slice(0, AT_MOST).map((row, index) => {
          const base = row.baseRow === undefined ? undefined : rows[row.baseRow];
          return (
            <li key={index} id={`${id}${index}`} className={base ? classes.extension : classes.row}>
              <AttestationText
                row={row}
                base={base && { id: `${id}${row.baseRow}`, row: base }}
                schemeName={schemeName}
                levelName={levelName}
              />
              <ValidityBar row={row} scale={scale} now={now} />
            </li>
          );
        })}
      </ul>
      {rows.length > AT_MOST && <p>{say('notListed', { count: rows.length - AT_MOST })}</p>}
    </div>
  );
}
