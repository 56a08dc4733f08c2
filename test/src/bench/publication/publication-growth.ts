// The growth with the subscribers, as a table, a picture and words.
import { spreadOf } from '../harness-rows.js';
import { readable } from '../harness-table.js';
import { smallServer } from '../world/small-server.js';
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
  const settings = Object.entries(smallServer).map(([name, value]) => `\`${name}\` ${value}`);
  return `Every customer subscribes to one service with a profile of twenty requirements of its own (${readable(largest.requirements)} rows in the
largest world), a tenth of them to one of nine more services. Thresholds are common values with a long tail, of every kind of
test; two variants and three reader classes make six readerships. The peer loads every subscriber's requirements in batches of
2,000 and compares the outcomes of both releases, with tests compiled once and evidence only where an outcome flips; then it writes
an alert for each subscriber for whom one does, and like Bunkai no row for the others. Both sides told the same subscribers of the
same flips in every round, or the bench would have stopped. "Known" is one job of the worker, from claiming it to its commit; "told"
lasts until the last alert is written and the release counts as told. The database server is set as the manual advises for a small
one (${settings.join(', ')}; the rest as it comes),
and every commit waits for the disk.${smaller(largest)}

Whom no flip touches is told as well, but only by a row for the release: its alert is written when its organisation next looks at its
inbox. Alerts and jobs follow the flips therefore; a look costs one question more, and the first after a release the writing.

${measured.map(judged).filter(Boolean).join('\n')}

![Time of a publication, memory of the worker and size of the database by the number of subscriptions](bench-publication.svg)

| subscriptions | known ms | 0.1 % told ms | verifying everybody ms | memory MiB | database MiB | jobs for 0.1 % | jobs for 100 % |
| --: | --: | --: | --: | --: | --: | --: | --: |
${measured.map(growthLine).join('\n')}`;
}

function growthLine(of: Measured): string {
  const few = of.compared.permille?.[0]?.ours;
  const all = of.compared.all?.[0]?.ours;
  const times = [of.subscriptions, knownMs(of), few?.toldMs ?? 0, naiveMs(of)];
  const rest = [memoryMiB(of), of.databaseMiB, few?.jobs ?? 0, all?.jobs ?? 0];
  return `| ${[...times, ...rest].map(readable).join(' | ')} |`;
}

function smaller({ subscriptions }: Measured): string {
  if (subscriptions >= 1_000_000) return '';
  return ` The goals are for a million subscriptions; this run had ${readable(subscriptions)} at most.`;
}

function judged({ subscriptions, judgement }: Measured): string {
  if (!judgement) return '';
  const { pairs, tellings, alerts, wrongPairs, wrongTellings, readers, found, foundLate } = judgement;
  const looks = [judgement.firstLookMs, judgement.nextLookMs].map(readable);
  return `- ${readable(subscriptions)} subscriptions against the independent interpreter: of ${readable(pairs)} random requirements the verdicts of
  ${wrongPairs} differ. Of ${readable(tellings / subscriptions)} publications, each with its row that it is told, ${wrongTellings} of ${readable(tellings)} tellings are wrong:
  ${readable(alerts)} alerts of flips, and none for whom nothing flips. ${readable(readers)} random readers then looked at their inboxes: ${judgement.wrongInboxes} had
  other than one alert a release, in all ${readable(found)} of which ${readable(foundLate)} were written by looking. The first look took ${looks[0]} ms, the next ${looks[1]} ms.`;
}

function knownMs({ equal }: Measured): number {
  return equal.length > 0 ? spreadOf(equal.map((run) => run.knownMs)).median : 0;
}

function memoryMiB({ equal }: Measured): number {
  return Math.max(0, ...equal.map((run) => run.memoryMiB));
}

/** The peer verifies everybody, however few flip. */
function naiveMs({ compared }: Measured): number {
  const runs = compared.permille ?? [];
  return runs.length > 0 ? spreadOf(runs.map(({ naive }) => naive.knownMs)).median : 0;
}
