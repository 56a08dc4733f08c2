// The growth with the subscribers, as a table, a picture and words.
import { spreadOf } from '../harness-rows.js';
import { readable } from '../harness-table.js';
import type { Panel } from './growth-picture.js';
import type { Measured } from './measure-world.js';

const COLOURS = { ours: 0, peer: 1, told: 2 } as const;

export function growthPanels(measured: readonly Measured[]): readonly Panel[] {
  const points = (value: (of: Measured) => number) =>
    measured.map((of) => ({ x: of.subscriptions, y: value(of) })).filter(({ y }) => y > 0);
  return [
    {
      title: 'A publication, a thousand flips',
      unit: 'ms',
      curves: [
        { name: 'verifying every subscriber', colour: COLOURS.peer, points: points(naiveMs) },
        { name: 'changed verdicts known', colour: COLOURS.ours, points: points(knownMs) },
      ],
    },
    {
      title: 'Memory of the worker, at most',
      unit: 'MiB',
      curves: [{ name: 'resident', colour: COLOURS.ours, points: points(memoryMiB) }],
    },
    {
      title: 'Database before the publication',
      unit: 'MiB',
      curves: [{ name: 'tables and indexes', colour: COLOURS.told, points: points((of) => of.databaseMiB) }],
    },
  ];
}

export function growthNotes(measured: readonly Measured[]): string {
  const largest = measured.at(-1);
  if (!largest) throw new Error('nothing was measured');
  const lines = measured.map((of) => {
    const told = of.compared.permille?.[0]?.ours;
    const times = [of.subscriptions, knownMs(of), told?.toldMs ?? 0, naiveMs(of)];
    return `| ${[...times, memoryMiB(of), of.databaseMiB, told?.jobs ?? 0].map(readable).join(' | ')} |`;
  });
  return `Every customer subscribes to one service with a profile of twenty requirements of its own (${readable(largest.requirements)} rows in the
largest world), a tenth of them to one of nine more services. Thresholds are common values with a long tail, of every kind of
test; two variants and three reader classes make six readerships. The peer loads every subscriber's requirements in batches of
2,000 and compares the outcomes of both releases, with tests compiled once and evidence only where an outcome flips; then it writes
an alert for everybody. Both sides told the same subscribers of the same flips in every round, or the bench would have stopped.
"Known" is one job of the worker, from claiming it to its commit; "told" lasts until the last alert is written. Every commit waits
for the disk.${smaller(largest)}

Everybody is told of a release, also whom no flip touches, in jobs of 5,000 subscriptions: alerts and jobs follow the subscribers,
where the verdicts follow the distinct tests. To come: one line of the inbox for a release that all its subscribers share, so that
alerts and jobs follow the flips as well.

${measured.map(judged).join('\n')}

![Time of a publication, memory of the worker and size of the database by the number of subscriptions](bench-publication.svg)

| subscriptions | known ms | told ms | verifying everybody ms | memory MiB | database MiB | jobs |
| --: | --: | --: | --: | --: | --: | --: |
${lines.join('\n')}`;
}

function smaller({ subscriptions }: Measured): string {
  if (subscriptions >= 1_000_000) return '';
  return ` The goals are for a million subscriptions; this run had ${readable(subscriptions)} at most.`;
}

function judged({ subscriptions, judgement }: Measured): string {
  const { pairs, alerts, wrongPairs, wrongAlerts } = judgement;
  return `- ${readable(subscriptions)} subscriptions against the independent interpreter: of ${readable(pairs)} random requirements the verdicts of
  ${wrongPairs} differ, and of all ${readable(alerts)} alerts of ${readable(alerts / subscriptions)} publications ${wrongAlerts}.`;
}

function knownMs({ equal }: Measured): number {
  return spreadOf(equal.map((run) => run.knownMs)).median;
}

function memoryMiB({ equal }: Measured): number {
  return Math.max(...equal.map((run) => run.memoryMiB));
}

/** The peer verifies everybody, however few flip. */
function naiveMs({ compared }: Measured): number {
  const runs = compared.permille ?? [];
  return runs.length > 0 ? spreadOf(runs.map(({ naive }) => naive.knownMs)).median : 0;
}
