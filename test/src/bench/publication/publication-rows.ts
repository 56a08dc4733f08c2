// The rows of the publication bench, with the goals they stand against.
import type { BenchRow, Goal } from '../harness.js';
import { figureRow, ratioRow } from '../harness-rows.js';
import type { LeverName } from '../world/levers.js';
import type { Measured } from './measure-world.js';
import type { BothRuns } from './publication-run.js';

const SHARES: readonly (readonly [LeverName, string, number])[] = [
  ['permille', '0.1 %', 1_000],
  ['percent', '1 %', 100],
  ['tenth', '10 %', 12],
  ['all', '100 %', 8],
];
const PEER = 'verifying every subscriber';

/** `measured` by rising size; the last is the largest. */
export function publicationRows(measured: readonly Measured[]): readonly BenchRow[] {
  const largest = measured.at(-1);
  const smallest = measured[0];
  if (!largest || !smallest) throw new Error('nothing was measured');
  return [
    ...SHARES.flatMap(([lever, share, goal]) => sharesRows(largest.compared[lever] ?? [], share, goal)),
    growthRow(smallest, largest),
    ...rateRows(largest),
    jobsRow(largest),
    ...outboxRows(largest),
  ];
}

function sharesRows(runs: readonly BothRuns[], share: string, goal: number): readonly BenchRow[] {
  const row = (what: string, key: 'knownMs' | 'toldMs', aim?: Goal) =>
    ratioRow({
      path: `publication, ${share} of the subscribers flip: ${what}`,
      ours: { what: 'Bunkai', unit: 'ms', values: runs.map(({ ours }) => ours[key]) },
      peer: { what: PEER, unit: 'ms', values: runs.map(({ naive }) => naive[key]) },
      ratio: 'peer/ours',
      ...(aim && { goal: aim }),
    });
  return [row('changed verdicts known', 'knownMs', { atLeast: goal }), row('everybody told', 'toldMs')];
}

/** The rounds of both worlds side by side: how much longer the larger takes. */
function growthRow(smallest: Measured, largest: Measured): BenchRow {
  const rounds = Math.min(smallest.equal.length, largest.equal.length);
  const times = ({ equal }: Measured) => equal.slice(0, rounds).map(({ knownMs }) => knownMs);
  const size = ({ subscriptions }: Measured) => subscriptions.toLocaleString('en');
  return ratioRow({
    path: `the same at a thousand flips, ${size(largest)} subscriptions`,
    ours: { what: 'Bunkai', unit: 'ms', values: times(largest) },
    peer: { what: `itself at ${size(smallest)}`, unit: 'ms', values: times(smallest) },
    ratio: 'ours/peer',
    goal: { atMost: 1.5 },
  });
}

function rateRows({ rates }: Measured): readonly BenchRow[] {
  return [
    ratioRow({
      path: 'alerts written',
      ours: {
        what: 'Bunkai',
        unit: 'alerts/s',
        values: rates.map(({ ours }) => (ours.alerts / ours.toldMs) * 1_000),
      },
      peer: {
        what: 'INSERT … SELECT of the same rows',
        unit: 'alerts/s',
        values: rates.map(({ plain }) => (plain.alerts / plain.ms) * 1_000),
      },
      ratio: 'ours/peer',
      goal: { atLeast: 0.7 },
    }),
  ];
}

/** Of the publications told to the end, the one that came nearest to the limit, or went beyond it. */
function jobsRow({ compared }: Measured): BenchRow {
  const shares = Object.values(compared).flatMap((runs) =>
    runs.map(({ ours }) => ours.jobs / (Math.ceil(ours.flips / 1_000) + 3)),
  );
  const jobs = { what: 'Bunkai', unit: 'of the limit', values: [Math.max(...shares)] };
  return figureRow('jobs of a publication, the worst part of ceil(flips / 1000) + 3', jobs, { atMost: 1 });
}

function outboxRows({ outbox }: Measured): readonly BenchRow[] {
  if (!outbox) return [];
  return [
    ratioRow({
      path: 'publish transaction with the outbox',
      ours: { what: 'Bunkai', unit: 'ms', values: outbox.withOutbox },
      peer: { what: 'without it', unit: 'ms', values: outbox.without },
      ratio: 'ours/peer',
      goal: { atMost: 1.2 },
    }),
  ];
}
