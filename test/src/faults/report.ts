// The campaign's figures as a table: for the terminal, and for docs/faults.md.
import type { CampaignResult } from './campaign.js';
import { type SeedResult, isFlawless } from './play-seed.js';
import { joinVerdicts } from './verdict.js';

const columns = [
  'fault',
  'seeds',
  'acknowledged',
  'found later',
  'expected',
  'lost',
  'phantom',
  'duplicate',
  'sent twice',
  'recovery p50',
  'p95',
  'max (s)',
  'slowest answer (s)',
  'unclear answers',
];

/** One row a kind of fault, and one for all. */
export function tableOf({ backend, played, broken }: CampaignResult): string {
  const kinds = [...new Set([...played, ...broken].map(({ fault }) => fault))];
  const rowOf = (name: string, of: (fault: string) => boolean) =>
    row(
      name,
      played.filter(({ fault }) => of(fault)),
      broken.filter(({ fault }) => of(fault)).length,
    );
  return [
    `Queue on ${backend === 'postgres' ? 'PostgreSQL' : 'Redis'}:`,
    '',
    `| ${columns.join(' | ')} |`,
    `| --- ${'| --: '.repeat(columns.length - 1)}|`,
    ...kinds.map((kind) => rowOf(kind, (fault) => fault === kind)),
    rowOf('**all**', () => true),
  ].join('\n');
}

export function isClean({ played, broken }: CampaignResult): boolean {
  return broken.length === 0 && played.every(isFlawless);
}

function row(name: string, played: readonly SeedResult[], broken: number): string {
  const verdict = joinVerdicts(played.map((result) => result.verdict));
  const sum = (of: (result: SeedResult) => number) => played.reduce((total, result) => total + of(result), 0);
  const recoveries = played.map(({ recoveryMs }) => recoveryMs).toSorted((a, b) => a - b);
  const seconds = (share: number) => ((recoveries[rank(share, recoveries.length)] ?? 0) / 1000).toFixed(1);
  const cells = [
    name,
    broken > 0 ? `${played.length} and ${broken} broken` : played.length,
    sum(({ acknowledged }) => acknowledged),
    sum(({ unacknowledged }) => unacknowledged),
    verdict.expected,
    verdict.lost.length,
    verdict.phantom.length,
    verdict.duplicate.length,
    sum(({ sentTwice }) => sentTwice),
    seconds(0.5),
    seconds(0.95),
    seconds(1),
    (Math.max(0, ...played.map(({ slowestMs }) => slowestMs)) / 1000).toFixed(1),
    sum(({ unclear }) => unclear.length),
  ];
  return `| ${cells.join(' | ')} |`;
}

function rank(share: number, count: number): number {
  return Math.max(0, Math.ceil(share * count) - 1);
}
