// The releases of a service on a time axis by the date of effect, and as a list of the same, the newest first.
import type { ReactNode } from 'react';
import { useFormat } from '../../format/use-format.js';
import { useWords } from '../../words/use-words.js';
import { releasesWords } from './releases.words.js';
import { TimeAxis, TimeGrid } from '../time/time-axis.js';
import { instantOf, type TimeScale, timeScale } from '../time/time-scale.js';
import { releaseLanes } from './release-lanes.js';
import { type ReleaseMarkState, ReleaseShape } from './release-shape.js';
import classes from './release-timeline.module.css';

export interface ReleaseMark {
  readonly number: number;
  readonly state: ReleaseMarkState;
  /** RFC 3339. */
  readonly effectiveFrom: string;
  readonly publishedAt: string;
  readonly href?: string;
  readonly summary?: ReactNode;
}

export interface ReleaseTimelineProps {
  readonly releases: readonly ReleaseMark[];
  /** The instant of reading, RFC 3339. */
  readonly now: string;
  /** How a link is made; a plain anchor unless given. */
  readonly link?: (href: string, children: ReactNode) => ReactNode;
  /** Whether the list stands below the axis; true unless given. Without it the page lists the releases itself. */
  readonly withList?: boolean;
}

export function ReleaseTimeline({ releases, now: instant, link, withList = true }: ReleaseTimelineProps) {
  const say = useWords(releasesWords);
  const now = Date.parse(instant);
  const newestFirst = [...releases].sort((a, b) => b.number - a.number);
  if (releases.length === 0) return <p>{say('releasesNone')}</p>;
  const scale = timeScale(
    releases.flatMap(({ effectiveFrom }) => instantOf(effectiveFrom) ?? []),
    now,
    5,
  );
  return (
    <div className={classes.timeline}>
      <TimeAxis scale={scale} now={now} />
      <ReleaseStrip releases={newestFirst} scale={scale} now={now} />
      {withList && (
        <ol className={classes.list} reversed aria-label={say('releasesName')}>
          {newestFirst.map((release) => (
            <ReleaseEntry key={release.number} release={release} link={link} />
          ))}
        </ol>
      )}
    </div>
  );
}

interface ReleaseStripProps {
  readonly releases: readonly ReleaseMark[];
  readonly scale: TimeScale;
  readonly now: number;
}

const LANE = 18;

function ReleaseStrip({ releases, scale, now }: ReleaseStripProps) {
  const places = releases.map(({ effectiveFrom }) => scale.at(instantOf(effectiveFrom) ?? now));
  const lanes = releaseLanes(places);
  const height = (Math.max(...lanes) + 1) * LANE + 14;
  return (
    <svg className={classes.strip} width="100%" height={height} aria-hidden="true">
      <TimeGrid scale={scale} now={now} />
      {releases.map((release, index) => (
        <svg
          key={release.number}
          className={classes.mark}
          x={`${places[index]}%`}
          y={(lanes[index] ?? 0) * LANE + 16}
          overflow="visible"
        >
          <ReleaseShape state={release.state} />
        </svg>
      ))}
    </svg>
  );
}

interface ReleaseEntryProps {
  readonly release: ReleaseMark;
  readonly link: ReleaseTimelineProps['link'];
}

function ReleaseEntry({ release, link = anchor }: ReleaseEntryProps) {
  const say = useWords(releasesWords);
  const format = useFormat();
  const name = say('release', { number: release.number });
  return (
    <li className={classes.entry}>
      <svg className={classes.mark} width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
        <ReleaseShape state={release.state} />
      </svg>
      <div>
        <b>{release.href === undefined ? name : link(release.href, name)}</b>{' '}
        <span className={classes.state}>{say(release.state)}</span>
        <p className={classes.dates}>
          {say('effectiveFrom', { from: format.day(release.effectiveFrom) })}
          <span>{say('publishedAt', { at: format.day(release.publishedAt) })}</span>
        </p>
        {release.summary}
      </div>
    </li>
  );
}

function anchor(href: string, children: ReactNode): ReactNode {
  return <a href={href}>{children}</a>;
}
