// The rows of the publication bench, with the goals they stand against.
import type { BenchRow, Goal } from '../harness.js';
import { type Comparison, figureRow, ratioRow } from '../harness-rows.js';
import type { LeverName } from '../world/levers.js';
import type { Measured } from './measure-world.js';

const SHARES: readonly (readonly [LeverName, string, number])[] = [
  ['permille', '0.1 %', 1_000],
  ['percent', '1 %', 100],
  ['tenth', '10 %', 12],
  ['all', '100 %', 8],
];
const PEER = 'verifying every subscriber';

/** `measured` by rising size; the last is the largest, and the goals are for it. Rows of what is not measured are left out. */
export function publicationRows(measured: readonly Measured[]): readonly BenchRow[] {
  const largest = measured.at(-1);
  const smallest = measured[0];
  if (!largest || !smallest) throw new Error('nothing was measured');
  return [
    ...measured
      .slice(-2)
      .flatMap((world) => SHARES.flatMap((share) => shareRows(world, share, world === largest))),
    ...(smallest === largest ? [] : growthRow(smallest, largest)),
    ...measured.slice(-2).flatMap((world) => rateRow(world)),
    ...jobRow(largest),
    ...outboxRow(largest),
  ];
}

function shareRows(
  { subscriptions, compared }: Measured,
  [lever, share, goal]: (typeof SHARES)[number],
  isLargest: boolean,
): readonly BenchRow[] {
  const runs = compared[lever] ?? [];
  const row = (what: string, key: 'knownMs' | 'toldMs', aim?: Goal) =>
    rowOf({
      path: `${subscriptions.toLocaleString('en')} subscriptions, ${share} flip: ${what}`,
      ours: { what: 'Bunkai', unit: 'ms', values: runs.map(({ ours }) => ours[key]) },
      peer: { what: PEER, unit: 'ms', values: runs.map(({ naive }) => naive[key]) },
      ratio: 'peer/ours',
      ...(aim && { goal: aim }),
    });
  const known = row('changed verdicts known', 'knownMs', isLargest ? { atLeast: goal } : undefined);
  return [...known, ...row('all that it touches told', 'toldMs')];
}

/** The rounds of both worlds side by side: how much longer the larger takes. */
function growthRow(smallest: Measured, largest: Measured): readonly BenchRow[] {
  const rounds = Math.min(smallest.equal.length, largest.equal.length);
  const times = ({ equal }: Measured) => equal.slice(0, rounds).map(({ knownMs }) => knownMs);
  const size = ({ subscriptions }: Measured) => subscriptions.toLocaleString('en');
  return rowOf({
    path: `the same at a thousand flips, ${size(largest)} subscriptions`,
    ours: { what: 'Bunkai', unit: 'ms', values: times(largest) },
    peer: { what: `itself at ${size(smallest)}`, unit: 'ms', values: times(smallest) },
    ratio: 'ours/peer',
    goal: { atMost: 1.5 },
  });
}

function rateRow({ subscriptions, rates }: Measured): readonly BenchRow[] {
  const perSecond = (alerts: number, ms: number) => (alerts / ms) * 1_000;
  return rowOf({
    path: `alerts written, ${subscriptions.toLocaleString('en')} subscribers told of flips`,
    ours: {
      what: 'Bunkai',
      unit: 'alerts/s',
      values: rates.map(({ ours }) => perSecond(ours.flips, ours.toldMs - ours.knownMs)),
    },
    peer: {
      what: 'INSERT … SELECT of the same rows',
      unit: 'alerts/s',
      values: rates.map(({ plain }) => perSecond(plain.alerts, plain.ms)),
    },
    ratio: 'ours/peer',
    goal: { atLeast: 0.7 },
  });
}

/** Of the publications told to the end, the one with the most jobs for what it had to tell. */
function jobRow({ compared }: Measured): readonly BenchRow[] {
  const runs = Object.values(compared).flatMap((own) => own.map(({ ours }) => ours));
  if (runs.length === 0) return [];
  const parts = runs.map(({ jobs, flips }) => jobs / (Math.ceil(flips / 1_000) + 3));
  const jobs = { what: 'Bunkai', unit: '× the limit', values: [Math.max(...parts)] };
  return [figureRow('jobs of a publication, against ceil(flips / 1000) + 3', jobs, { atMost: 1 })];
}

function outboxRow({ outbox }: Measured): readonly BenchRow[] {
  return rowOf({
    path: 'publish transaction with the outbox',
    ours: { what: 'Bunkai', unit: 'ms', values: outbox?.withOutbox ?? [] },
    peer: { what: 'without it', unit: 'ms', values: outbox?.without ?? [] },
    ratio: 'ours/peer',
    goal: { atMost: 1.2 },
  });
}

/** None where nothing was measured. */
function rowOf(comparison: Comparison): readonly BenchRow[] {
  return comparison.ours.values.length > 0 ? [ratioRow(comparison)] : [];
}
