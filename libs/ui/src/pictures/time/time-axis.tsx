// The ticks of a timeline and the line of today, drawn once above its rows.
import { useLanguage } from '../../words/reader-context.js';
import type { Language } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { timeWords } from './time-axis.words.js';
import type { TimeScale } from './time-scale.js';
import classes from './time-axis.module.css';

const HEIGHT = 40;

/** Drawn for the eye alone: what the axis tells stands in the rows as text. `now` in milliseconds. */
export function TimeAxis({ scale, now }: { readonly scale: TimeScale; readonly now: number }) {
  const language = useLanguage();
  const say = useWords(timeWords);
  const today = scale.at(now);
  return (
    <svg className={classes.axis} width="100%" height={HEIGHT} aria-hidden="true">
      {scale.ticks.map(({ instant, at }) => (
        <g key={instant}>
          <line className={classes.tick} x1={`${at}%`} x2={`${at}%`} y1={HEIGHT - 5} y2={HEIGHT} />
          <text className={classes.label} x={`${at}%`} y={HEIGHT - 9} textAnchor={anchorAt(at)}>
            {tickText(instant, scale.stepMonths, language)}
          </text>
        </g>
      ))}
      <text className={classes.now} x={`${today}%`} y={12} textAnchor={anchorAt(today)}>
        {say('today')}
      </text>
      <line className={classes.today} x1={`${today}%`} x2={`${today}%`} y1={16} y2={HEIGHT} />
    </svg>
  );
}

/** The ticks and today as hairlines behind a row. */
export function TimeGrid({ scale, now }: { readonly scale: TimeScale; readonly now: number }) {
  const today = scale.at(now);
  return (
    <>
      {scale.ticks.map(({ instant, at }) => (
        <line key={instant} className={classes.grid} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
      ))}
      <line className={classes.today} x1={`${today}%`} x2={`${today}%`} y1="0" y2="100%" />
    </>
  );
}

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 6) return 'start';
  return share > 94 ? 'end' : 'middle';
}

function tickText(instant: number, stepMonths: number, language: Language): string {
  const month = stepMonths < 12 ? ({ month: 'short' } as const) : {};
  return new Intl.DateTimeFormat(language, { year: 'numeric', ...month, timeZone: 'UTC' }).format(instant);
}
