// The axis of a timeline: instants as shares of its width, with few, round ticks.

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;
/** A date of the year 9999 must not squeeze everything else into one point. */
const [PAST, FUTURE] = [12 * YEAR, 6 * YEAR];

export interface Tick {
  /** Milliseconds; the first instant of a month in UTC. */
  readonly instant: number;
  /** Per cent of the width. */
  readonly at: number;
}

export interface TimeScale {
  readonly from: number;
  readonly to: number;
  /** Per cent of the width, from 0 to 100; what lies outside is at the edge. */
  readonly at: (instant: number) => number;
  readonly ticks: readonly Tick[];
  /** The months from tick to tick; 12 and more are whole years. */
  readonly stepMonths: number;
}

/** The milliseconds of an RFC 3339 full-date (in UTC) or date-time; undefined for what is neither. */
export function instantOf(text: string | null | undefined): number | undefined {
  const instant = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

/** When a date is over: a full-date ends where the next day begins in UTC, an instant at itself. */
export function endOf(text: string | null | undefined): number | undefined {
  const instant = instantOf(text);
  if (instant === undefined) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? instant + DAY : instant;
}

/** An axis that holds `instants` and `now` with room at both ends, from a dozen years before `now` to half as many after. */
export function timeScale(instants: readonly number[], now: number, mostTicks = 6): TimeScale {
  const near = (instant: number) => Math.min(Math.max(instant, now - PAST), now + FUTURE);
  const first = instants.reduce((least, instant) => Math.min(least, near(instant)), now);
  const last = instants.reduce((most, instant) => Math.max(most, near(instant)), now);
  const room = Math.max((last - first) * 0.04, (YEAR - last + first) / 2, 15 * DAY);
  const [from, to] = [first - room, last + room];
  const at = (instant: number) => {
    const share = ((instant - from) / (to - from)) * 100;
    return Math.round(Math.min(Math.max(share, 0), 100) * 100) / 100;
  };
  const stepMonths = stepFor(to - from, mostTicks);
  return {
    from,
    to,
    at,
    stepMonths,
    ticks: ticksOf(from, to, stepMonths).map((instant) => ({ instant, at: at(instant) })),
  };
}

const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120];

function stepFor(span: number, mostTicks: number): number {
  return STEPS.find((months) => span / ((months * YEAR) / 12) <= mostTicks) ?? 120;
}

function ticksOf(from: number, to: number, stepMonths: number): number[] {
  const start = new Date(from);
  const months = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const first = Math.ceil((months + 1) / stepMonths) * stepMonths;
  const ticks: number[] = [];
  for (let month = first; ; month += stepMonths) {
    const instant = Date.UTC(Math.floor(month / 12), month % 12);
    if (!(instant < to)) return ticks;
    ticks.push(instant);
  }
}
